package org.trifola.language.machine.hoist;

import java.util.List;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.module.Module;

/**
 * Rewrites a body so that loops do not compute again what is the same in each turn: it is put into new locals before the loop. This is
 * done for loops that have no others in them. Compilers that make WebAssembly move the computation of addresses to where they are
 * used, so that code has more of it than its programmer wrote.
 */
public final class Hoisting {

    /** From so many new locals on there are no more, since frames get larger by them. */
    private static final int ENOUGH = 32;

    private Hoisting() {
    }

    /**
     * Rewrites a body.
     *
     * @param body the body of a function of {@code module}
     * @param loops the offsets of loops with no loops in them, and no instructions on tables or references, in order
     * @return {@code body} if there is nothing to be done
     */
    public static BodyReader apply(Module module, BodyReader body, int[] loops) {
        Rewriting rewriting = new Rewriting(body);
        for (int i = 0; i < loops.length && rewriting.addedLocals() < ENOUGH; i++) {
            int loop = loops[i];
            InstructionReader in = body.instructions(loop);
            in.read();
            List<InvariantUse> uses = LoopInvariants.find(module, in, body.locals(), setIn(body, loop));
            if (!uses.isEmpty()) {
                rewriting.add(loop, uses);
            }
        }
        return rewriting.finish();
    }

    /** By local, whether a loop sets it. */
    private static boolean[] setIn(BodyReader body, int loop) {
        boolean[] set = new boolean[body.locals().size()];
        InstructionReader in = body.instructions(loop);
        int depth = 0;
        do {
            Opcode opcode = in.read();
            if (opcode == VariableOp.LOCAL_SET || opcode == VariableOp.LOCAL_TEE) {
                set[in.index()] = true;
            } else if (opcode == ControlOp.BLOCK || opcode == ControlOp.LOOP || opcode == ControlOp.IF) {
                depth++;
            } else if (opcode == ControlOp.END) {
                depth--;
            }
        } while (depth > 0);
        return set;
    }
}
