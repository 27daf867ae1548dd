package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.UnsignedDivisor;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code i64.div_u} and {@code i64.rem_u} by a constant greater than 1, which Graal does not turn into multiplications. */
final class I64UnsignedDivisionNode extends I64Node {

    private final boolean remainder;
    @Child private ExpressionNode dividend;
    private final UnsignedDivisor divisor;

    I64UnsignedDivisionNode(boolean remainder, ExpressionNode dividend, UnsignedDivisor divisor) {
        this.remainder = remainder;
        this.dividend = dividend;
        this.divisor = divisor;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        long i = Operands.executeLong(dividend, frame, instance);
        return remainder ? divisor.remainder(i) : divisor.divide(i);
    }
}
