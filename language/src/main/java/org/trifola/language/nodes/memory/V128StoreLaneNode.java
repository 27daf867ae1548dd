package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.instruction.MemoryOp.V128StoreLane;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at v128] -> []}: one lane is stored. */
public final class V128StoreLaneNode extends StatementNode implements Offset {

    private final V128StoreLane operator;
    private final MemoryArgument argument;
    private final int lane;
    @Child private ExpressionNode address;
    @Child private ExpressionNode vector;

    /**
     * @param operator which of the instructions this is
     * @param argument where the access goes, besides the address
     * @param lane the index of the lane
     * @param address an {@code i32}
     * @param vector a {@code v128}
     */
    public V128StoreLaneNode(V128StoreLane operator, MemoryArgument argument, int lane, ExpressionNode address, ExpressionNode vector) {
        this.operator = operator;
        this.argument = argument;
        this.lane = lane;
        this.address = address;
        this.vector = vector;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        V128 v = vector.executeVector(frame, instance);
        Memory memory = argument.memory(instance);
        switch (operator) {
            case STORE8_LANE -> memory.storeByte(at, (byte) I8x16.extractLaneS(v, lane), this);
            case STORE16_LANE -> memory.storeShort(at, (short) I16x8.extractLaneS(v, lane), this);
            case STORE32_LANE -> memory.storeInt(at, I32x4.extractLane(v, lane), this);
            case STORE64_LANE -> memory.storeLong(at, I64x2.extractLane(v, lane), this);
        }
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
