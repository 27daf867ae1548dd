package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.constant.F32ConstantNode;
import org.trifola.language.nodes.constant.F64ConstantNode;
import org.trifola.language.nodes.constant.I32ConstantNode;
import org.trifola.language.nodes.constant.I64ConstantNode;
import org.trifola.language.nodes.variable.F32LocalGetNode;
import org.trifola.language.nodes.variable.F64LocalGetNode;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.nodes.variable.I64LocalGetNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;

/** Makes the nodes of numeric instructions and their operands. */
final class NumericNodes {

    static final int OFFSET = 42;

    private NumericNodes() {
    }

    /** A numeric instruction; {@code b} is null if it takes one operand. */
    static ExpressionNode instruction(NumericOp operator, ExpressionNode a, ExpressionNode b) {
        return switch (operator) {
            case NumericOp.Constant _ -> throw new IllegalArgumentException(operator.mnemonic());
            case NumericOp.I32Testop _ -> new I32TestopNode(a);
            case NumericOp.I64Testop _ -> new I64TestopNode(a);
            case NumericOp.I32Relop op -> new I32RelopNode(op, a, b);
            case NumericOp.I64Relop op -> new I64RelopNode(op, a, b);
            case NumericOp.F32Relop op -> new F32RelopNode(op, a, b);
            case NumericOp.F64Relop op -> new F64RelopNode(op, a, b);
            case NumericOp.I32Unop op -> new I32UnopNode(op, a);
            case NumericOp.I64Unop op -> new I64UnopNode(op, a);
            case NumericOp.F32Unop op -> new F32UnopNode(op, a);
            case NumericOp.F64Unop op -> new F64UnopNode(op, a);
            case NumericOp.I32Extendop op -> new I32ExtendopNode(op, a);
            case NumericOp.I64Extendop op -> new I64ExtendopNode(op, a);
            case NumericOp.I32Binop op when op.traps() -> I32DivisionNode.create(op, a, b, OFFSET);
            case NumericOp.I32Binop op -> new I32BinopNode(op, a, b);
            case NumericOp.I64Binop op when op.traps() -> I64DivisionNode.create(op, a, b, OFFSET);
            case NumericOp.I64Binop op -> new I64BinopNode(op, a, b);
            case NumericOp.F32Binop op -> new F32BinopNode(op, a, b);
            case NumericOp.F64Binop op -> new F64BinopNode(op, a, b);
            case NumericOp.I32Cvtop op -> new I32CvtopNode(op, a, OFFSET);
            case NumericOp.I64Cvtop op -> new I64CvtopNode(op, a, OFFSET);
            case NumericOp.I32TruncSatop op -> new I32TruncSatopNode(op, a);
            case NumericOp.I64TruncSatop op -> new I64TruncSatopNode(op, a);
            case NumericOp.F32Cvtop op -> new F32CvtopNode(op, a);
            case NumericOp.F64Cvtop op -> new F64CvtopNode(op, a);
        };
    }

    /** A constant. */
    static ExpressionNode constant(Object value) {
        return switch (value) {
            case Integer i -> new I32ConstantNode(i);
            case Long i -> new I64ConstantNode(i);
            case Float z -> new F32ConstantNode(z);
            case Double z -> new F64ConstantNode(z);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    /** A read of the local in {@code slot}. */
    static ExpressionNode local(ValueType type, int slot) {
        return switch ((NumberType) type) {
            case I32 -> new I32LocalGetNode(slot);
            case I64 -> new I64LocalGetNode(slot);
            case F32 -> new F32LocalGetNode(slot);
            case F64 -> new F64LocalGetNode(slot);
        };
    }

    /** What is neither a local nor a constant: an operand that something has to compute. */
    static ExpressionNode computed(ExpressionNode value) {
        return new Computed(value);
    }

    /** The layout of a frame with {@code slots} locals. */
    static FrameDescriptor frame(int slots) {
        FrameDescriptor.Builder builder = FrameDescriptor.newBuilder();
        builder.addSlots(slots, FrameSlotKind.Static);
        return builder.build();
    }

    /** Sets the local in {@code slot}. */
    static void set(VirtualFrame frame, int slot, Object value) {
        switch (value) {
            case Integer i -> frame.setIntStatic(slot, i);
            case Long i -> frame.setLongStatic(slot, i);
            case Float z -> frame.setFloatStatic(slot, z);
            case Double z -> frame.setDoubleStatic(slot, z);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private static final class Computed extends ExpressionNode {

        @Child private ExpressionNode value;

        Computed(ExpressionNode value) {
            this.value = value;
        }

        @Override
        public int executeInt(VirtualFrame frame, Instance instance) {
            return value.executeInt(frame, instance);
        }

        @Override
        public long executeLong(VirtualFrame frame, Instance instance) {
            return value.executeLong(frame, instance);
        }

        @Override
        public float executeFloat(VirtualFrame frame, Instance instance) {
            return value.executeFloat(frame, instance);
        }

        @Override
        public double executeDouble(VirtualFrame frame, Instance instance) {
            return value.executeDouble(frame, instance);
        }

        @Override
        public Object executeBoxed(VirtualFrame frame, Instance instance) {
            return value.executeBoxed(frame, instance);
        }
    }
}
