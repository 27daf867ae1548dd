package org.trifola.language.machine.x64;

import java.util.List;

import org.trifola.language.machine.Callee;

/**
 * A call for which functions are inlined.
 *
 * @param offset the offset of the instruction
 * @param functions the functions of which it may call one; where it calls a certain one, this
 * @param callees for an indirect call, the elements that these functions are, in the same order
 * @param others for an indirect call, the elements that it may well call too, but whose functions are not inlined
 * @param locals for each function, by its locals: the locals of the caller that are used instead
 * @param result the local that has the result in the end, or {@link Operands#NONE} if there is none, or if it stays an operand
 * @param index for an indirect call, the local that has the index of the element
 */
record InlinedCall(int offset, List<InlinableFunction> functions, List<Callee> callees, List<Callee> others, int[][] locals, int result, int index) {

    /** The local that has the argument {@code number} of whichever function is called. */
    int argument(int number) {
        return locals[0][number];
    }

    /** The number of arguments. */
    int arguments() {
        return functions.getFirst().type().parameters().size();
    }
}
