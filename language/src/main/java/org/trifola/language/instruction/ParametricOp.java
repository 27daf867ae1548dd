package org.trifola.language.instruction;

import org.trifola.language.config.Feature;

/** Instructions for operands of any type. */
public enum ParametricOp implements Opcode {
    DROP(0x1A, "drop", Immediate.NONE, Feature.CORE),
    SELECT(0x1B, "select", Immediate.NONE, Feature.CORE),
    SELECT_TYPED(0x1C, "select", Immediate.VALUE_TYPES, Feature.BULK_MEMORY_AND_REFERENCE_TYPES);

    private final Row row;

    ParametricOp(int code, String mnemonic, Immediate immediate, Feature feature) {
        row = new Row(Family.PARAMETRIC, code, mnemonic, immediate, null, feature);
    }

    @Override
    public Row row() {
        return row;
    }
}
