package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.Bits;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineBits;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128 v128] -> [v128]}: {@code v128.bitselect}. */
public final class BitselectNode extends V128Node {

    @Child private ExpressionNode first;
    @Child private ExpressionNode second;
    @Child private ExpressionNode mask;

    /**
     * @param first a {@code v128}, taken where the mask has ones
     * @param second a {@code v128}, taken where the mask has zeros
     * @param mask a {@code v128}
     */
    public BitselectNode(ExpressionNode first, ExpressionNode second, ExpressionNode mask) {
        this.first = first;
        this.second = second;
        this.mask = mask;
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        V128 a = first.executeVector(frame, instance);
        V128 b = second.executeVector(frame, instance);
        V128 m = mask.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? MachineBits.bitselect(a, b, m) : Bits.bitselect(a, b, m);
    }
}
