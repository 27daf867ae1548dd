package org.trifola.language.build;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.VectorOp;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.SlotKind;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.nodes.constant.F32ConstantNode;
import org.trifola.language.nodes.constant.F64ConstantNode;
import org.trifola.language.nodes.constant.I32ConstantNode;
import org.trifola.language.nodes.constant.I64ConstantNode;
import org.trifola.language.nodes.constant.V128ConstantNode;
import org.trifola.language.nodes.memory.F32LoadNode;
import org.trifola.language.nodes.memory.F32StoreNode;
import org.trifola.language.nodes.memory.F64LoadNode;
import org.trifola.language.nodes.memory.F64StoreNode;
import org.trifola.language.nodes.memory.I32LoadNode;
import org.trifola.language.nodes.memory.I32StoreNode;
import org.trifola.language.nodes.memory.I64LoadNode;
import org.trifola.language.nodes.memory.I64StoreNode;
import org.trifola.language.nodes.memory.MemoryArgument;
import org.trifola.language.nodes.memory.V128LoadNode;
import org.trifola.language.nodes.memory.V128StoreNode;
import org.trifola.language.nodes.numeric.F32BinopNode;
import org.trifola.language.nodes.numeric.F32CvtopNode;
import org.trifola.language.nodes.numeric.F32RelopNode;
import org.trifola.language.nodes.numeric.F32UnopNode;
import org.trifola.language.nodes.numeric.F64BinopNode;
import org.trifola.language.nodes.numeric.F64CvtopNode;
import org.trifola.language.nodes.numeric.F64RelopNode;
import org.trifola.language.nodes.numeric.F64UnopNode;
import org.trifola.language.nodes.numeric.I32BinopNode;
import org.trifola.language.nodes.numeric.I32CvtopNode;
import org.trifola.language.nodes.numeric.I32DivisionNode;
import org.trifola.language.nodes.numeric.I32ExtendopNode;
import org.trifola.language.nodes.numeric.I32RelopNode;
import org.trifola.language.nodes.numeric.I32TestopNode;
import org.trifola.language.nodes.numeric.I32TruncSatopNode;
import org.trifola.language.nodes.numeric.I32UnopNode;
import org.trifola.language.nodes.numeric.I64BinopNode;
import org.trifola.language.nodes.numeric.I64CvtopNode;
import org.trifola.language.nodes.numeric.I64DivisionNode;
import org.trifola.language.nodes.numeric.I64ExtendopNode;
import org.trifola.language.nodes.numeric.I64RelopNode;
import org.trifola.language.nodes.numeric.I64TestopNode;
import org.trifola.language.nodes.numeric.I64TruncSatopNode;
import org.trifola.language.nodes.numeric.I64UnopNode;
import org.trifola.language.nodes.parametric.F32SelectNode;
import org.trifola.language.nodes.parametric.F64SelectNode;
import org.trifola.language.nodes.parametric.I32SelectNode;
import org.trifola.language.nodes.parametric.I64SelectNode;
import org.trifola.language.nodes.parametric.ReferenceSelectNode;
import org.trifola.language.nodes.parametric.V128SelectNode;
import org.trifola.language.nodes.variable.F32GlobalGetNode;
import org.trifola.language.nodes.variable.F32GlobalSetNode;
import org.trifola.language.nodes.variable.F32LocalGetNode;
import org.trifola.language.nodes.variable.F32LocalSetNode;
import org.trifola.language.nodes.variable.F64GlobalGetNode;
import org.trifola.language.nodes.variable.F64GlobalSetNode;
import org.trifola.language.nodes.variable.F64LocalGetNode;
import org.trifola.language.nodes.variable.F64LocalSetNode;
import org.trifola.language.nodes.variable.I32GlobalGetNode;
import org.trifola.language.nodes.variable.I32GlobalSetNode;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.nodes.variable.I32LocalSetNode;
import org.trifola.language.nodes.variable.I64GlobalGetNode;
import org.trifola.language.nodes.variable.I64GlobalSetNode;
import org.trifola.language.nodes.variable.I64LocalGetNode;
import org.trifola.language.nodes.variable.I64LocalSetNode;
import org.trifola.language.nodes.variable.ReferenceGlobalGetNode;
import org.trifola.language.nodes.variable.ReferenceGlobalSetNode;
import org.trifola.language.nodes.variable.ReferenceLocalGetNode;
import org.trifola.language.nodes.variable.ReferenceLocalSetNode;
import org.trifola.language.nodes.variable.V128GlobalGetNode;
import org.trifola.language.nodes.variable.V128GlobalSetNode;
import org.trifola.language.nodes.variable.V128LocalGetNode;
import org.trifola.language.nodes.variable.V128LocalSetNode;
import org.trifola.language.nodes.vector.BitselectNode;
import org.trifola.language.nodes.vector.F32ExtractLaneNode;
import org.trifola.language.nodes.vector.F32x4BinopNode;
import org.trifola.language.nodes.vector.F32x4RelopNode;
import org.trifola.language.nodes.vector.F32x4UnopNode;
import org.trifola.language.nodes.vector.F64ExtractLaneNode;
import org.trifola.language.nodes.vector.F64x2BinopNode;
import org.trifola.language.nodes.vector.F64x2RelopNode;
import org.trifola.language.nodes.vector.F64x2UnopNode;
import org.trifola.language.nodes.vector.I16x8BinopNode;
import org.trifola.language.nodes.vector.I16x8RelopNode;
import org.trifola.language.nodes.vector.I16x8ShiftopNode;
import org.trifola.language.nodes.vector.I16x8UnopNode;
import org.trifola.language.nodes.vector.I32ExtractLaneNode;
import org.trifola.language.nodes.vector.I32x4BinopNode;
import org.trifola.language.nodes.vector.I32x4RelopNode;
import org.trifola.language.nodes.vector.I32x4ShiftopNode;
import org.trifola.language.nodes.vector.I32x4UnopNode;
import org.trifola.language.nodes.vector.I64ExtractLaneNode;
import org.trifola.language.nodes.vector.I64x2BinopNode;
import org.trifola.language.nodes.vector.I64x2RelopNode;
import org.trifola.language.nodes.vector.I64x2ShiftopNode;
import org.trifola.language.nodes.vector.I64x2UnopNode;
import org.trifola.language.nodes.vector.I8x16BinopNode;
import org.trifola.language.nodes.vector.I8x16RelopNode;
import org.trifola.language.nodes.vector.I8x16ShiftopNode;
import org.trifola.language.nodes.vector.I8x16UnopNode;
import org.trifola.language.nodes.vector.ReplaceLaneNode;
import org.trifola.language.nodes.vector.ShuffleNode;
import org.trifola.language.nodes.vector.SplatNode;
import org.trifola.language.nodes.vector.V128BinopNode;
import org.trifola.language.nodes.vector.V128TestopNode;
import org.trifola.language.nodes.vector.V128UnopNode;

/** Chooses the node class for a shape of instructions or for a kind of value: one line for each. */
final class NodeFactory {

    private NodeFactory() {
    }

    /**
     * A numeric instruction.
     *
     * @param in has just read it
     * @param first its first operand, or null if it has none
     * @param second its second operand, or null if it has none
     */
    static ExpressionNode numeric(NumericOp operator, InstructionReader in, ExpressionNode first, ExpressionNode second) {
        return switch (operator) {
            case NumericOp.Constant o -> constant(o, in.bits());
            case NumericOp.I32Testop _ -> new I32TestopNode(first);
            case NumericOp.I64Testop _ -> new I64TestopNode(first);
            case NumericOp.I32Relop o -> new I32RelopNode(o, first, second);
            case NumericOp.I64Relop o -> new I64RelopNode(o, first, second);
            case NumericOp.F32Relop o -> new F32RelopNode(o, first, second);
            case NumericOp.F64Relop o -> new F64RelopNode(o, first, second);
            case NumericOp.I32Unop o -> new I32UnopNode(o, first);
            case NumericOp.I64Unop o -> new I64UnopNode(o, first);
            case NumericOp.F32Unop o -> new F32UnopNode(o, first);
            case NumericOp.F64Unop o -> new F64UnopNode(o, first);
            case NumericOp.I32Extendop o -> new I32ExtendopNode(o, first);
            case NumericOp.I64Extendop o -> new I64ExtendopNode(o, first);
            case NumericOp.I32Binop o when o.traps() -> I32DivisionNode.create(o, first, second, in.offset());
            case NumericOp.I32Binop o -> new I32BinopNode(o, first, second);
            case NumericOp.I64Binop o when o.traps() -> I64DivisionNode.create(o, first, second, in.offset());
            case NumericOp.I64Binop o -> new I64BinopNode(o, first, second);
            case NumericOp.F32Binop o -> new F32BinopNode(o, first, second);
            case NumericOp.F64Binop o -> new F64BinopNode(o, first, second);
            case NumericOp.I32Cvtop o -> new I32CvtopNode(o, first, in.offset());
            case NumericOp.I64Cvtop o -> new I64CvtopNode(o, first, in.offset());
            case NumericOp.F32Cvtop o -> new F32CvtopNode(o, first);
            case NumericOp.F64Cvtop o -> new F64CvtopNode(o, first);
            case NumericOp.I32TruncSatop o -> new I32TruncSatopNode(o, first);
            case NumericOp.I64TruncSatop o -> new I64TruncSatopNode(o, first);
        };
    }

    private static ExpressionNode constant(NumericOp.Constant operator, long bits) {
        return switch (operator) {
            case I32_CONST -> new I32ConstantNode((int) bits);
            case I64_CONST -> new I64ConstantNode(bits);
            case F32_CONST -> new F32ConstantNode(Float.intBitsToFloat((int) bits));
            case F64_CONST -> new F64ConstantNode(Double.longBitsToDouble(bits));
        };
    }

    /**
     * A vector instruction.
     *
     * @param in has just read it
     * @param operands its operands
     */
    static ExpressionNode vector(VectorOp operator, InstructionReader in, ExpressionNode[] operands) {
        ExpressionNode first = operands.length > 0 ? operands[0] : null;
        ExpressionNode second = operands.length > 1 ? operands[1] : null;
        return switch (operator) {
            case VectorOp.Constant _ -> new V128ConstantNode(new V128(in.bits(), in.highBits()));
            case VectorOp.Shuffle _ -> new ShuffleNode(new V128(in.bits(), in.highBits()), first, second);
            case VectorOp.Splat o -> new SplatNode(o, first);
            case VectorOp.ExtractLane o -> extractLane(o, in.lane(), first);
            case VectorOp.ReplaceLane o -> new ReplaceLaneNode(o, in.lane(), first, second);
            case VectorOp.Testop o -> new V128TestopNode(o, first);
            case VectorOp.V128Ternop _ -> new BitselectNode(first, second, operands[2]);
            case VectorOp.V128Unop o -> new V128UnopNode(o, first);
            case VectorOp.I8x16Unop o -> new I8x16UnopNode(o, first);
            case VectorOp.I16x8Unop o -> new I16x8UnopNode(o, first);
            case VectorOp.I32x4Unop o -> new I32x4UnopNode(o, first);
            case VectorOp.I64x2Unop o -> new I64x2UnopNode(o, first);
            case VectorOp.F32x4Unop o -> new F32x4UnopNode(o, first);
            case VectorOp.F64x2Unop o -> new F64x2UnopNode(o, first);
            case VectorOp.V128Binop o -> new V128BinopNode(o, first, second);
            case VectorOp.I8x16Binop o -> new I8x16BinopNode(o, first, second);
            case VectorOp.I16x8Binop o -> new I16x8BinopNode(o, first, second);
            case VectorOp.I32x4Binop o -> new I32x4BinopNode(o, first, second);
            case VectorOp.I64x2Binop o -> new I64x2BinopNode(o, first, second);
            case VectorOp.F32x4Binop o -> new F32x4BinopNode(o, first, second);
            case VectorOp.F64x2Binop o -> new F64x2BinopNode(o, first, second);
            case VectorOp.I8x16Relop o -> new I8x16RelopNode(o, first, second);
            case VectorOp.I16x8Relop o -> new I16x8RelopNode(o, first, second);
            case VectorOp.I32x4Relop o -> new I32x4RelopNode(o, first, second);
            case VectorOp.I64x2Relop o -> new I64x2RelopNode(o, first, second);
            case VectorOp.F32x4Relop o -> new F32x4RelopNode(o, first, second);
            case VectorOp.F64x2Relop o -> new F64x2RelopNode(o, first, second);
            case VectorOp.I8x16Shiftop o -> new I8x16ShiftopNode(o, first, second);
            case VectorOp.I16x8Shiftop o -> new I16x8ShiftopNode(o, first, second);
            case VectorOp.I32x4Shiftop o -> new I32x4ShiftopNode(o, first, second);
            case VectorOp.I64x2Shiftop o -> new I64x2ShiftopNode(o, first, second);
        };
    }

    private static ExpressionNode extractLane(VectorOp.ExtractLane operator, int lane, ExpressionNode vector) {
        return switch (operator) {
            case I8X16_S, I8X16_U, I16X8_S, I16X8_U, I32X4 -> new I32ExtractLaneNode(operator, lane, vector);
            case I64X2 -> new I64ExtractLaneNode(lane, vector);
            case F32X4 -> new F32ExtractLaneNode(lane, vector);
            case F64X2 -> new F64ExtractLaneNode(lane, vector);
        };
    }

    /** A load. */
    static ExpressionNode load(MemoryOp.Load operator, MemoryArgument argument, ExpressionNode address) {
        return switch (operator) {
            case MemoryOp.I32Load o -> new I32LoadNode(o, argument, address);
            case MemoryOp.I64Load o -> new I64LoadNode(o, argument, address);
            case MemoryOp.F32Load _ -> new F32LoadNode(argument, address);
            case MemoryOp.F64Load _ -> new F64LoadNode(argument, address);
            case MemoryOp.V128Load o -> new V128LoadNode(o, argument, address);
        };
    }

    /** A store. */
    static StatementNode store(MemoryOp.Store operator, MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
        return switch (operator) {
            case MemoryOp.I32Store o -> new I32StoreNode(o, argument, address, value);
            case MemoryOp.I64Store o -> new I64StoreNode(o, argument, address, value);
            case MemoryOp.F32Store _ -> new F32StoreNode(argument, address, value);
            case MemoryOp.F64Store _ -> new F64StoreNode(argument, address, value);
            case MemoryOp.V128Store _ -> new V128StoreNode(argument, address, value);
        };
    }

    /** The value of {@code slot}. */
    static ExpressionNode get(int slot, SlotKind kind) {
        return switch (kind) {
            case INT -> new I32LocalGetNode(slot);
            case LONG -> new I64LocalGetNode(slot);
            case FLOAT -> new F32LocalGetNode(slot);
            case DOUBLE -> new F64LocalGetNode(slot);
            case VECTOR -> new V128LocalGetNode(slot);
            case REFERENCE -> new ReferenceLocalGetNode(slot);
        };
    }

    /** Whether {@code node} does nothing but read {@code slot}. */
    static boolean reads(ExpressionNode node, int slot) {
        return switch (node) {
            case I32LocalGetNode get -> get.slot() == slot;
            case I64LocalGetNode get -> get.slot() == slot;
            case F32LocalGetNode get -> get.slot() == slot;
            case F64LocalGetNode get -> get.slot() == slot;
            case V128LocalGetNode get -> get.slot() == slot;
            case ReferenceLocalGetNode get -> get.slot() == slot;
            default -> false;
        };
    }

    /** Writes {@code value} to {@code slot}. */
    static StatementNode set(int slot, SlotKind kind, ExpressionNode value) {
        return switch (kind) {
            case INT -> new I32LocalSetNode(slot, value);
            case LONG -> new I64LocalSetNode(slot, value);
            case FLOAT -> new F32LocalSetNode(slot, value);
            case DOUBLE -> new F64LocalSetNode(slot, value);
            case VECTOR -> new V128LocalSetNode(slot, value);
            case REFERENCE -> new ReferenceLocalSetNode(slot, value);
        };
    }

    /** The value of the global {@code index}. */
    static ExpressionNode globalGet(int index, SlotKind kind) {
        return switch (kind) {
            case INT -> new I32GlobalGetNode(index);
            case LONG -> new I64GlobalGetNode(index);
            case FLOAT -> new F32GlobalGetNode(index);
            case DOUBLE -> new F64GlobalGetNode(index);
            case VECTOR -> new V128GlobalGetNode(index);
            case REFERENCE -> new ReferenceGlobalGetNode(index);
        };
    }

    /** Writes {@code value} to the global {@code index}. */
    static StatementNode globalSet(int index, SlotKind kind, ExpressionNode value) {
        return switch (kind) {
            case INT -> new I32GlobalSetNode(index, value);
            case LONG -> new I64GlobalSetNode(index, value);
            case FLOAT -> new F32GlobalSetNode(index, value);
            case DOUBLE -> new F64GlobalSetNode(index, value);
            case VECTOR -> new V128GlobalSetNode(index, value);
            case REFERENCE -> new ReferenceGlobalSetNode(index, value);
        };
    }

    /** {@code first} where {@code condition} is not zero, else {@code second}. */
    static ExpressionNode select(SlotKind kind, ExpressionNode first, ExpressionNode second, ExpressionNode condition) {
        return switch (kind) {
            case INT -> new I32SelectNode(first, second, condition);
            case LONG -> new I64SelectNode(first, second, condition);
            case FLOAT -> new F32SelectNode(first, second, condition);
            case DOUBLE -> new F64SelectNode(first, second, condition);
            case VECTOR -> new V128SelectNode(first, second, condition);
            case REFERENCE -> new ReferenceSelectNode(first, second, condition);
        };
    }
}
