package org.trifola.language.machine.x64;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.NumericOp.F64Binop;
import org.trifola.language.instruction.NumericOp.F64Relop;
import org.trifola.language.instruction.NumericOp.F64Unop;
import org.trifola.language.instruction.NumericOp.I32Binop;
import org.trifola.language.instruction.NumericOp.I32Relop;

/** Makes code of numeric instructions. Those of 64-bit integers have the order of those of 32 bits, and the same code. */
final class NumericCompiler {

    private static final int ADD = 0;
    private static final int AND = 4;
    private static final int SUB = 5;
    private static final int CMP = 7;
    private static final int LEA = 0x8D;
    private static final int TEST = 0x85;
    private static final int EXTEND_BYTE = 0x0FB6;
    private static final int EXTEND_SHORT = 0x0FB7;
    private static final int LARGEST_SCALE = 3;
    private static final int BYTE = 0xFF;
    private static final int SHORT = 0xFFFF;

    private final Assembler code;
    private final InstructionReader in;
    private final Operands operands;
    private final Targets targets;
    private final Ranges ranges;
    private final ConversionCompiler conversions;
    private final FloatingCompiler floating;
    private final DivisionCompiler divisions;
    /** The register of which flags say whether it is zero, since which place, and whether of all its 64 bits. */
    private int tested = Operands.NONE;
    private int testedAt;
    private boolean isTestedWide;

    NumericCompiler(Assembler code, InstructionReader in, Operands operands, Targets targets, Ranges ranges, Traps traps, long constants) {
        this.code = code;
        this.in = in;
        this.operands = operands;
        this.targets = targets;
        this.ranges = ranges;
        this.divisions = new DivisionCompiler(code, operands, traps);
        this.floating = new FloatingCompiler(code, operands, targets, constants);
        this.conversions = new ConversionCompiler(code, operands, targets, traps, in);
    }

    /** Makes the code of an operator that is neither a constant nor a comparison. */
    void operator(NumericOp operator) {
        if (operator instanceof I32Binop binop) {
            binary(binop, false);
        } else if (operator instanceof NumericOp.I64Binop binop) {
            binary(I32_BINOPS[binop.ordinal()], true);
        } else if (operator instanceof F64Binop binop) {
            floating.binary(binop, true);
        } else if (operator instanceof NumericOp.F32Binop binop) {
            floating.binary(F64_BINOPS[binop.ordinal()], false);
        } else if (operator instanceof F64Unop unop) {
            floating.unary(unop, true);
        } else if (operator instanceof NumericOp.F32Unop unop) {
            floating.unary(F64_UNOPS[unop.ordinal()], false);
        } else if (operator instanceof NumericOp.I32Unop unop) {
            count(unop, false);
        } else if (operator instanceof NumericOp.I64Unop unop) {
            count(I32_UNOPS[unop.ordinal()], true);
        } else {
            conversions.operator(operator);
        }
    }

    private static final I32Binop[] I32_BINOPS = I32Binop.values();
    private static final I32Relop[] I32_RELOPS = I32Relop.values();
    private static final NumericOp.I32Unop[] I32_UNOPS = NumericOp.I32Unop.values();
    private static final F64Binop[] F64_BINOPS = F64Binop.values();
    private static final F64Unop[] F64_UNOPS = F64Unop.values();
    private static final F64Relop[] F64_RELOPS = F64Relop.values();

    private static MachineType integer(boolean wide) {
        return wide ? MachineType.I64 : MachineType.I32;
    }

    // Integers.

    private void binary(I32Binop operator, boolean wide) {
        int right = operands.peek(0);
        int left = operands.peek(1);
        if (operands.isConstant(left) && operands.isConstant(right) && !operator.traps()) {
            long result = ConstantFolding.compute(operator, wide, operands.constant(left), operands.constant(right));
            operands.pop();
            operands.pop();
            operands.pushConstant(integer(wide), result);
        } else if (wide) {
            apply(operator, true);
        } else {
            ranges.enter(operator);
            apply(operator, false);
            ranges.leave();
        }
    }

    private void apply(I32Binop operator, boolean wide) {
        switch (operator) {
            case ADD -> add(wide);
            case SUB -> subtract(wide);
            case MUL -> multiply(wide);
            case AND -> {
                if (!extend(wide)) {
                    arithmetic(AND, wide);
                }
            }
            case OR -> arithmetic(1, wide);
            case XOR -> arithmetic(6, wide);
            case SHL -> {
                if (wide || !addScaled()) {
                    shift(4, 0x66, wide);
                }
            }
            case SHR_S -> shift(7, 0xF3, wide);
            case SHR_U -> shift(5, 0xF2, wide);
            case ROTL -> rotate(true, wide);
            case ROTR -> rotate(false, wide);
            case DIV_S -> divisions.divide(wide, true, false);
            case DIV_U -> divisions.divide(wide, false, false);
            case REM_S -> divisions.divide(wide, true, true);
            case REM_U -> divisions.divide(wide, false, true);
        }
    }

    private void add(boolean wide) {
        int right = operands.pop();
        int left = operands.pop();
        if (operands.isConstant(left)) {
            int swapped = left;
            left = right;
            right = swapped;
        }
        if (operands.isImmediate(right)) {
            addConstant(left, (int) operands.constant(right), wide);
            return;
        }
        int first = operands.register(left);
        int second = operands.register(right);
        int target = targets.next();
        boolean areRegisters = first != Operands.NONE && second != Operands.NONE;
        boolean isElsewhere = target != Operands.NONE ? first != target && second != target : !operands.ownsRegister(left) && !operands.ownsRegister(right);
        if (areRegisters && isElsewhere) {
            int sum = target != Operands.NONE ? target : operands.take();
            code.indexed(0, wide, LEA, sum, first, second, 0, 0);
            finish(sum, left, right, integer(wide));
        } else {
            arithmetic(ADD, wide, left, right);
        }
    }

    private void addConstant(int left, int value, boolean wide) {
        int target = targets.next();
        int register = operands.register(left);
        if (target == Operands.NONE && register != Operands.NONE && !wide && value != 0 && operands.local(left) != Operands.NONE) {
            operands.pushSum(operands.local(left), value);
            return;
        }
        if (register == Operands.NONE) {
            register = target != Operands.NONE ? target : operands.take();
            operands.load(left, register);
            code.arithmetic(wide, ADD, register, value);
            finish(register, left, left, integer(wide));
            return;
        }
        int sum = target != Operands.NONE ? target : operands.ownsRegister(left) ? register : operands.take();
        if (sum == register) {
            code.arithmetic(wide, ADD, sum, value);
            flags(sum, wide);
        } else {
            code.memory(0, wide, LEA, sum, register, value);
        }
        finish(sum, left, left, integer(wide));
    }

    private void subtract(boolean wide) {
        int right = operands.peek(0);
        if (operands.isImmediate(right) && (int) operands.constant(right) != Integer.MIN_VALUE) {
            operands.pop();
            addConstant(operands.pop(), -(int) operands.constant(right), wide);
        } else {
            right = operands.pop();
            arithmetic(SUB, wide, operands.pop(), right);
        }
    }

    /** An instruction on two operands, by its number among those that may have a constant. */
    private void arithmetic(int operator, boolean wide) {
        int right = operands.pop();
        arithmetic(operator, wide, operands.pop(), right);
    }

    private void arithmetic(int operator, boolean wide, int first, int second) {
        int left = first;
        int right = second;
        operands.compute(right);
        int target = targets.next();
        if (operator != SUB && (operands.isConstant(left) || targets.prefersSwapped(left, right, target))) {
            left = second;
            right = first;
        }
        int result = target != Operands.NONE && operands.register(right) != target ? target : Operands.NONE;
        if (result == Operands.NONE) {
            result = operands.own(left);
        } else {
            operands.load(left, result);
        }
        if (operands.isImmediate(right)) {
            code.arithmetic(wide, operator, result, (int) operands.constant(right));
        } else {
            operands.apply(0, wide, 0x03 | operator << 3, result, right);
        }
        flags(result, wide);
        finish(result, left, right, integer(wide));
    }

    /**
     * Moves the lower bits of an operand, the others being zeros, if these are what a mask lets through.
     *
     * @return false if the operands are others, and nothing has been done
     */
    private boolean extend(boolean wide) {
        if (!operands.isConstant(operands.peek(0)) || operands.register(operands.peek(1)) == Operands.NONE) {
            return false;
        }
        long mask = operands.constant(operands.peek(0));
        if (mask != BYTE && mask != SHORT && mask != Operands.GREATEST) {
            return false;
        }
        operands.pop();
        int operand = operands.pop();
        int target = targets.next();
        int source = operands.register(operand);
        int result = target != Operands.NONE ? target : operands.ownsRegister(operand) ? source : operands.take();
        if (mask == Operands.GREATEST) {
            code.move(false, result, source);
        } else if (result == source) {
            code.arithmetic(wide, AND, result, (int) mask);
            flags(result, wide);
        } else if (mask == BYTE) {
            code.byteRegisters(EXTEND_BYTE, result, source, false);
        } else {
            code.registers(0, false, EXTEND_SHORT, result, source);
        }
        finish(result, operand, operand, integer(wide));
        return true;
    }

    private void multiply(boolean wide) {
        int right = operands.pop();
        int left = operands.pop();
        if (operands.isConstant(left)) {
            int swapped = left;
            left = right;
            right = swapped;
        }
        int target = targets.next();
        if (operands.isImmediate(right)) {
            int factor = operands.inRegister(left);
            int result = target != Operands.NONE ? target : operands.ownsRegister(left) ? factor : operands.take();
            multiplyBy(result, factor, (int) operands.constant(right), wide);
            finish(result, left, right, integer(wide));
            return;
        }
        operands.compute(right);
        if (targets.prefersSwapped(left, right, target)) {
            int swapped = left;
            left = right;
            right = swapped;
        }
        int result = target != Operands.NONE && operands.register(right) != target ? target : operands.own(left);
        operands.load(left, result);
        operands.apply(0, wide, 0x0FAF, result, right);
        finish(result, left, right, integer(wide));
    }

    private void multiplyBy(int result, int factor, int value, boolean wide) {
        if (value > 0 && (value & value - 1) == 0) {
            operands.move(integer(wide), result, factor);
            code.shift(wide, 4, result, Integer.numberOfTrailingZeros(value));
        } else if (value == 3 || value == 5 || value == 9) {
            code.indexed(0, wide, LEA, result, factor, factor, Integer.numberOfTrailingZeros(value - 1), 0);
        } else if (value == (byte) value) {
            code.registers(0, wide, 0x6B, result, factor);
            code.immediateByte(value);
        } else {
            code.registers(0, wide, 0x69, result, factor);
            code.immediateInt(value);
        }
    }

    private void shift(int operator, int prefix, boolean wide) {
        int right = operands.pop();
        int left = operands.pop();
        int target = targets.next();
        if (operands.isConstant(right)) {
            int result = target != Operands.NONE ? target : operands.own(left);
            operands.load(left, result);
            code.shift(wide, operator, result, (int) operands.constant(right) & (wide ? 63 : 31));
            finish(result, left, left, integer(wide));
            return;
        }
        int count = operands.inRegister(right);
        int value = operands.inRegister(left);
        int result = target != Operands.NONE ? target : operands.ownsRegister(left) ? value : operands.take();
        code.from(count).registers(prefix, wide, 0x0F38F7, result, value);
        finish(result, left, right, integer(wide));
    }

    /**
     * Makes one instruction of a shift to the left and the sum that follows, which computes addresses of elements of arrays.
     *
     * @return false if there is none, and nothing has been done
     */
    private boolean addScaled() {
        int right = operands.peek(0);
        boolean fits = operands.size() > 2 && operands.isConstant(right) && operands.constant(right) <= LARGEST_SCALE && in.isNext(I32Binop.ADD) &&
                        !operands.isConstant(operands.peek(1)) && !operands.isConstant(operands.peek(2));
        if (!fits) {
            return false;
        }
        ranges.enterScaled();
        int scale = (int) operands.constant(operands.pop());
        int index = operands.pop();
        int base = operands.pop();
        in.read();
        int first = operands.inRegister(base);
        int second = operands.inRegister(index);
        int target = targets.next();
        int result = target != Operands.NONE ? target : operands.ownsRegister(base) ? first : operands.ownsRegister(index) ? second : operands.take();
        code.indexed(0, false, LEA, result, first, second, scale, 0);
        finish(result, base, index, MachineType.I32);
        return true;
    }

    private void rotate(boolean isLeft, boolean wide) {
        int right = operands.pop();
        int left = operands.pop();
        if (operands.isConstant(right)) {
            int count = (int) operands.constant(right);
            int target = targets.next();
            int value = target != Operands.NONE ? operands.register(left) : operands.inRegister(left);
            int result = target != Operands.NONE ? target : operands.ownsRegister(left) ? value : operands.take();
            if (value == Operands.NONE) {
                operands.load(left, result);
                value = result;
            }
            code.rotateRight(wide, result, value, (isLeft ? -count : count) & (wide ? 63 : 31));
            finish(result, left, left, integer(wide));
            return;
        }
        operands.compute(right);
        int target = targets.next();
        int result = operands.register(left);
        if (target != Operands.NONE && operands.register(right) != target) {
            result = target;
        } else if (!operands.ownsRegister(left) || result == Registers.RCX) {
            result = operands.take(~(1 << Registers.RCX));
        }
        operands.load(left, result);
        if (operands.register(left) != result) {
            operands.release(left);
        }
        if (operands.register(right) != Registers.RCX) {
            operands.takeExactly(false, Registers.RCX);
            operands.load(right, Registers.RCX);
            operands.release(right);
        }
        code.registers(0, wide, 0xD3, isLeft ? 0 : 1, result);
        operands.give(Registers.RCX);
        operands.pushRegister(integer(wide), result);
    }

    private void count(NumericOp.I32Unop operator, boolean wide) {
        int operand = operands.pop();
        int target = targets.next();
        int source = operands.inRegister(operand);
        int result = target != Operands.NONE ? target : operands.ownsRegister(operand) ? source : operands.take();
        code.registers(0xF3, wide, switch (operator) {
            case CLZ -> 0x0FBD;
            case CTZ -> 0x0FBC;
            case POPCNT -> 0x0FB8;
        }, result, source);
        finish(result, operand, operand, integer(wide));
    }

    /** Pushes a result, and lets go of the operands unless the result has taken their register. */
    private void finish(int result, int left, int right, MachineType type) {
        targets.finish(result, left, right, type);
    }

    // Comparisons.

    /** Compares operands, and gives the condition that then holds. */
    int compare(NumericOp.Comparison operator) {
        if (operator instanceof I32Relop relop) {
            return compare(relop, false);
        }
        if (operator instanceof NumericOp.I64Relop relop) {
            return compare(I32_RELOPS[relop.ordinal()], true);
        }
        if (operator instanceof F64Relop relop) {
            return floating.compare(relop, true);
        }
        if (operator instanceof NumericOp.F32Relop relop) {
            return floating.compare(F64_RELOPS[relop.ordinal()], false);
        }
        return test(operator == NumericOp.I64Testop.EQZ);
    }

    /** Compares the operand on top with zero: {@link Condition#EQUAL} where it is. */
    int test(boolean wide) {
        int operand = operands.pop();
        int register = operands.inRegister(operand);
        boolean isKnown = tested == register && testedAt == code.size() && isTestedWide == wide && !code.isBound();
        if (!isKnown) {
            code.registers(0, wide, TEST, register, register);
        }
        operands.release(operand);
        return Condition.EQUAL;
    }

    /** Remembers that flags say whether a register is zero. */
    private void flags(int register, boolean wide) {
        tested = register;
        testedAt = code.size();
        isTestedWide = wide;
    }

    /** Pops two operands: {@link Condition#NOT_EQUAL} where they have a bit in common. */
    int testBits(boolean wide) {
        int right = operands.pop();
        int left = operands.pop();
        if (operands.isConstant(left)) {
            int swapped = left;
            left = right;
            right = swapped;
        }
        int register = operands.inRegister(left);
        if (operands.isImmediate(right)) {
            code.test(wide, register, (int) operands.constant(right));
        } else {
            operands.apply(0, wide, TEST, register, right);
        }
        operands.release(left);
        operands.release(right);
        return Condition.NOT_EQUAL;
    }

    private int compare(I32Relop operator, boolean wide) {
        int right = operands.pop();
        int left = operands.pop();
        boolean swapped = operands.isConstant(left) && !operands.isConstant(right);
        if (swapped) {
            int other = left;
            left = right;
            right = other;
        }
        int first = operands.inRegister(left);
        if (operands.isImmediate(right)) {
            int value = (int) operands.constant(right);
            if (value == 0) {
                code.registers(0, wide, TEST, first, first);
            } else {
                code.arithmetic(wide, CMP, first, value);
            }
        } else {
            operands.apply(0, wide, 0x3B, first, right);
        }
        operands.release(left);
        operands.release(right);
        return swapped ? swapped(operator) : condition(operator);
    }

    private static int condition(I32Relop operator) {
        return switch (operator) {
            case EQ -> Condition.EQUAL;
            case NE -> Condition.NOT_EQUAL;
            case LT_S -> Condition.LESS;
            case LT_U -> Condition.BELOW;
            case GT_S -> Condition.GREATER;
            case GT_U -> Condition.ABOVE;
            case LE_S -> Condition.LESS_OR_EQUAL;
            case LE_U -> Condition.BELOW_OR_EQUAL;
            case GE_S -> Condition.GREATER_OR_EQUAL;
            case GE_U -> Condition.ABOVE_OR_EQUAL;
        };
    }

    /** The condition where the operands were compared the other way round. */
    private static int swapped(I32Relop operator) {
        return condition(switch (operator) {
            case EQ, NE -> operator;
            case LT_S -> I32Relop.GT_S;
            case LT_U -> I32Relop.GT_U;
            case GT_S -> I32Relop.LT_S;
            case GT_U -> I32Relop.LT_U;
            case LE_S -> I32Relop.GE_S;
            case LE_U -> I32Relop.GE_U;
            case GE_S -> I32Relop.LE_S;
            case GE_U -> I32Relop.LE_U;
        });
    }
}
