package org.trifola.language.instruction;

/** Instructions that read and write locals and globals. */
public enum VariableOp implements Opcode {
    LOCAL_GET(0x20, "local.get", Immediate.LOCAL),
    LOCAL_SET(0x21, "local.set", Immediate.LOCAL),
    LOCAL_TEE(0x22, "local.tee", Immediate.LOCAL),
    GLOBAL_GET(0x23, "global.get", Immediate.GLOBAL),
    GLOBAL_SET(0x24, "global.set", Immediate.GLOBAL);

    private final Row row;

    VariableOp(int code, String mnemonic, Immediate immediate) {
        row = new Row(Family.VARIABLE, code, mnemonic, immediate);
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public boolean isConstant() {
        return this == GLOBAL_GET;
    }
}
