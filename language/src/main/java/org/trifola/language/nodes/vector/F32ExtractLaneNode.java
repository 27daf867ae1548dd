package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.F32x4;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineF32x4;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F32Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [f32]}. */
public final class F32ExtractLaneNode extends F32Node {

    private final int lane;
    @Child private ExpressionNode vector;

    /**
     * @param lane the index of the lane
     * @param vector a {@code v128}
     */
    public F32ExtractLaneNode(int lane, ExpressionNode vector) {
        this.lane = lane;
        this.vector = vector;
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        V128 v = vector.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? MachineF32x4.extractLane(v, lane) : F32x4.extractLane(v, lane);
    }
}
