package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineShuffle;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}: {@code i8x16.shuffle}. */
public final class ShuffleNode extends V128Node {

    private final V128 lanes;
    private final MachineShuffle inRegisters;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param lanes for each byte of the result which one of the 32 bytes it is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public ShuffleNode(V128 lanes, ExpressionNode first, ExpressionNode second) {
        this.lanes = lanes;
        this.inRegisters = CompiledVectors.ARE_IN_REGISTERS ? new MachineShuffle(lanes) : null;
        this.first = first;
        this.second = second;
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        V128 a = first.executeVector(frame, instance);
        V128 b = second.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? inRegisters.apply(a, b) : I8x16.shuffle(a, b, lanes);
    }
}
