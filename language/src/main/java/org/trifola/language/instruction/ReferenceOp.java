package org.trifola.language.instruction;

import org.trifola.language.config.Feature;

/** Instructions on references. */
public enum ReferenceOp implements Opcode {
    NULL(0xD0, "ref.null", Immediate.HEAP_TYPE),
    IS_NULL(0xD1, "ref.is_null", Immediate.NONE),
    FUNC(0xD2, "ref.func", Immediate.FUNCTION);

    private final Row row;

    ReferenceOp(int code, String mnemonic, Immediate immediate) {
        row = new Row(Family.REFERENCE, code, mnemonic, immediate, null, Feature.BULK_MEMORY_AND_REFERENCE_TYPES);
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public boolean isConstant() {
        return this != IS_NULL;
    }
}
