package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/**
 * {@code i32.div_u} and {@code i32.rem_u} by a constant but 0. Graal turns a signed division by a constant into a
 * multiplication, but no unsigned one; and a signed one of 64 bits is right for unsigned numbers of 32.
 */
final class I32UnsignedDivisionNode extends I32Node {

    private final boolean remainder;
    @Child private ExpressionNode dividend;
    private final long divisor;

    I32UnsignedDivisionNode(boolean remainder, ExpressionNode dividend, int divisor) {
        this.remainder = remainder;
        this.dividend = dividend;
        this.divisor = Integer.toUnsignedLong(divisor);
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        long i = Integer.toUnsignedLong(Operands.executeInt(dividend, frame, instance));
        return (int) (remainder ? i % divisor : i / divisor);
    }
}
