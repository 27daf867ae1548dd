package org.trifola.language.binary.section;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.module.ConstantExpression;

/** Reads constant expressions. */
public final class Expressions {

    private Expressions() {
    }

    /** An expression; whether it is constant and valid is for validation to say. */
    static ConstantExpression read(ByteReader in, Draft draft) {
        int offset = in.offset();
        InstructionReader instructions = new InstructionReader(in, draft.typeReader, draft.config);
        NumericOp.Constant constant = null;
        long bits = 0;
        int blocks = 1;
        for (int read = 0; blocks > 0; read++) {
            Opcode opcode = instructions.read();
            if (opcode == ControlOp.END) {
                blocks--;
            } else {
                constant = read == 0 && opcode instanceof NumericOp.Constant number ? number : null;
                bits = instructions.bits();
                blocks += opcode.immediate() == Immediate.BLOCK_TYPE ? 1 : 0;
            }
        }
        return new ConstantExpression(offset, in.offset(), constant, constant == null ? 0 : bits);
    }
}
