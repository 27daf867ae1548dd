package org.trifola.language.binary.section;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Immediate;
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
        int blocks = 1;
        while (blocks > 0) {
            Opcode opcode = instructions.read();
            if (opcode == ControlOp.END) {
                blocks--;
            } else if (opcode.immediate() == Immediate.BLOCK_TYPE) {
                blocks++;
            }
        }
        return new ConstantExpression(offset, in.offset());
    }
}
