package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.F64x2;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineF64x2;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F64Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [f64]}. */
public final class F64ExtractLaneNode extends F64Node {

    private final int lane;
    @Child private ExpressionNode vector;

    /**
     * @param lane the index of the lane
     * @param vector a {@code v128}
     */
    public F64ExtractLaneNode(int lane, ExpressionNode vector) {
        this.lane = lane;
        this.vector = vector;
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        V128 v = vector.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? MachineF64x2.extractLane(v, lane) : F64x2.extractLane(v, lane);
    }
}
