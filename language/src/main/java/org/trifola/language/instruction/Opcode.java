package org.trifola.language.instruction;

import org.trifola.language.config.Feature;

/**
 * One instruction of the table: a constant of one of the enums below is a row, the enum is the shape that its rows
 * share. The row says code and mnemonic and what differs inside the shape, the shape says the rest. Decoder, validator
 * and text format derive from the table.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/instructions.html">Instructions in the binary format</a>
 */
public sealed interface Opcode permits ControlOp, ParametricOp, VariableOp, TableOp, MemoryOp, ReferenceOp, NumericOp,
                VectorOp {

    /** Everything that the accessors below tell. */
    Row row();

    /** The family of the instruction. */
    default Family family() {
        return row().family();
    }

    /** The code in the binary format: one byte, or {@code prefix << 16 | code} for an instruction behind a prefix. */
    default int code() {
        return row().code();
    }

    /** The name in the text format, for example {@code i32.add}. */
    default String mnemonic() {
        return row().mnemonic();
    }

    /** What follows the code in the binary format and the name in the text format. */
    default Immediate immediate() {
        return row().immediate();
    }

    /** What the instruction takes from and leaves on the operand stack, or null if that depends on its immediates. */
    default Signature signature() {
        return row().signature();
    }

    /** The feature that the instruction came with. */
    default Feature feature() {
        return row().feature();
    }

    /** Whether the instruction may occur in a constant expression. */
    default boolean isConstant() {
        return false;
    }
}
