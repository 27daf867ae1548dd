package org.trifola.language.instruction;

/** Control instructions. Their signatures depend on their immediates, so the validator has a rule for each. */
public enum ControlOp implements Opcode {
    UNREACHABLE(0x00, "unreachable", Immediate.NONE),
    NOP(0x01, "nop", Immediate.NONE),
    BLOCK(0x02, "block", Immediate.BLOCK_TYPE),
    LOOP(0x03, "loop", Immediate.BLOCK_TYPE),
    IF(0x04, "if", Immediate.BLOCK_TYPE),
    ELSE(0x05, "else", Immediate.NONE),
    END(0x0B, "end", Immediate.NONE),
    BR(0x0C, "br", Immediate.LABEL),
    BR_IF(0x0D, "br_if", Immediate.LABEL),
    BR_TABLE(0x0E, "br_table", Immediate.LABEL_TABLE),
    RETURN(0x0F, "return", Immediate.NONE),
    CALL(0x10, "call", Immediate.FUNCTION),
    CALL_INDIRECT(0x11, "call_indirect", Immediate.TYPE_AND_TABLE);

    private final Row row;

    ControlOp(int code, String mnemonic, Immediate immediate) {
        row = new Row(Family.CONTROL, code, mnemonic, immediate);
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public boolean isConstant() {
        return this == END;
    }
}
