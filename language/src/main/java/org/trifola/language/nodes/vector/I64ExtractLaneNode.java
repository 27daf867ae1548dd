package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI64x2;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [i64]}. */
public final class I64ExtractLaneNode extends I64Node {

    private final int lane;
    @Child private ExpressionNode vector;

    /**
     * @param lane the index of the lane
     * @param vector a {@code v128}
     */
    public I64ExtractLaneNode(int lane, ExpressionNode vector) {
        this.lane = lane;
        this.vector = vector;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        V128 v = vector.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? MachineI64x2.extractLane(v, lane) : I64x2.extractLane(v, lane);
    }
}
