package org.trifola.language.build;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.SlotKind;
import org.trifola.language.nodes.constant.F32ConstantNode;
import org.trifola.language.nodes.constant.F64ConstantNode;
import org.trifola.language.nodes.constant.I32ConstantNode;
import org.trifola.language.nodes.constant.I64ConstantNode;
import org.trifola.language.nodes.constant.V128ConstantNode;

/**
 * A value on the operand stack whose evaluation is pending.
 *
 * @param node the expression that gives it
 * @param kind what it is
 * @param effects what its evaluation does, a set of {@link Effects}
 * @param slots the frame slots it reads, as a set of the bits {@code 1 << slot % 64}
 * @param depth the height of its tree
 */
record Operand(ExpressionNode node, SlotKind kind, int effects, long slots, int depth) {

    /** Whether its value is known, so that it can be evaluated anywhere. */
    boolean isConstant() {
        return node instanceof I32ConstantNode || node instanceof I64ConstantNode || node instanceof F32ConstantNode || node instanceof F64ConstantNode ||
                        node instanceof V128ConstantNode;
    }

    /** The bit that stands for {@code slot} in a set of slots. */
    static long bit(int slot) {
        return 1L << slot;
    }
}
