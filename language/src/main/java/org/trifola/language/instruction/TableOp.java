package org.trifola.language.instruction;

import org.trifola.language.config.Feature;

/** Instructions on tables. Their operands depend on the table's element and address type. */
public enum TableOp implements Opcode {
    GET(0x25, "table.get", Immediate.TABLE),
    SET(0x26, "table.set", Immediate.TABLE),
    INIT(0xFC_000C, "table.init", Immediate.ELEMENT_AND_TABLE),
    ELEM_DROP(0xFC_000D, "elem.drop", Immediate.ELEMENT),
    COPY(0xFC_000E, "table.copy", Immediate.TABLE_AND_TABLE),
    GROW(0xFC_000F, "table.grow", Immediate.TABLE),
    SIZE(0xFC_0010, "table.size", Immediate.TABLE),
    FILL(0xFC_0011, "table.fill", Immediate.TABLE);

    private final Row row;

    TableOp(int code, String mnemonic, Immediate immediate) {
        row = new Row(Family.TABLE, code, mnemonic, immediate, null, Feature.BULK_MEMORY_AND_REFERENCE_TYPES);
    }

    @Override
    public Row row() {
        return row;
    }
}
