package org.trifola.language.machine.x64;

import java.math.BigInteger;

import org.trifola.language.arithmetic.UnsignedDivisor;
import org.trifola.language.error.TrapKind;

/**
 * Makes code of divisions of integers. Those by constants are multiplications, which take a fraction of the time.
 *
 * <p>
 * For a positive divisor {@code d} that is no power of two let {@code m} be the least number with {@code m * d > 2^(w+s)}. Then
 * {@code n * m >> w+s} is the quotient of {@code n} and {@code d}, rounded down, for all {@code n} up to {@code 2^(w-1)}, if
 * {@code m * d - 2^(w+s) < 2^(s+1)}; where {@code n} is negative that is one less than the quotient.
 *
 * @see <a href="https://doi.org/10.1145/178243.178249">Granlund and Montgomery, Division by invariant integers using multiplication</a>
 */
final class DivisionCompiler {

    private static final int ADD = 0x03;
    private static final int AND = 0x23;
    private static final int SUB = 0x2B;
    private static final int AND_CONSTANT = 4;
    private static final int COMPARE_CONSTANT = 7;
    private static final int TEST = 0x85;
    private static final int SHR = 5;
    private static final int SAR = 7;
    private static final int MULTIPLY = 0x0FAF;
    private static final int MULTIPLY_BY = 0x69;
    private static final int EXTEND = 0x63;
    private static final int XOR = 0x33;
    /** The opcode of instructions that name one register; which of them it is, a number tells. All but the first read RAX and set RDX too. */
    private static final int OF_ONE_REGISTER = 0xF7;
    private static final int NEGATE = 3;
    private static final int MULTIPLY_SIGNED = 5;
    private static final int DIVIDE_UNSIGNED = 6;
    private static final int DIVIDE_SIGNED = 7;
    /** Fills RDX with the sign of RAX. */
    private static final int EXTEND_TO_RDX = 0x99;
    private static final int EXTEND_TO_RDX_WIDE = 0x4899;
    /** Registers besides those where products and dividends of 128 bits are. */
    private static final int ALLOWED_BESIDES_PRODUCTS = 1 << Registers.RCX | 1 << Registers.RSI | 1 << Registers.RDI;

    private final Assembler code;
    private final Operands operands;
    private final Traps traps;

    DivisionCompiler(Assembler code, Operands operands, Traps traps) {
        this.code = code;
        this.operands = operands;
        this.traps = traps;
    }

    /** Pops two operands, and pushes their quotient or remainder. */
    void divide(boolean wide, boolean signed, boolean remainder) {
        int right = operands.pop();
        int left = operands.pop();
        long bits = operands.isConstant(right) ? operands.constant(right) : 0;
        long divisor = signed && !wide ? (int) bits : bits;
        if (divisor == 0 || signed && Math.abs(divisor) == 1) {
            divide(left, right, divisor, wide, signed, remainder);
        } else if (!signed && Long.bitCount(divisor) == 1) {
            divideByPowerOfTwo(left, divisor, wide, remainder);
        } else {
            divideBy(left, divisor, wide, signed, remainder);
        }
    }

    /** @param constant the right operand, or 0 if it is not known */
    private void divide(int left, int right, long constant, boolean wide, boolean signed, boolean remainder) {
        if (operands.owns(right, Registers.RAX)) {
            if (operands.ownsRegister(left)) {
                operands.exchange(left, right);
            } else {
                operands.inOneOf(right, ALLOWED_BESIDES_PRODUCTS);
            }
        }
        operands.takeExactlyFor(left, Registers.RAX);
        int divisor = operands.inOneOf(right, ALLOWED_BESIDES_PRODUCTS);
        operands.takeExactly(false, Registers.RDX);
        Label done = new Label();
        if (constant == 0) {
            code.registers(0, wide, TEST, divisor, divisor);
            code.jump(Condition.EQUAL, traps.trap(TrapKind.INTEGER_DIVIDE_BY_ZERO));
        }
        if (signed && (constant == 0 || constant == -1)) {
            Label usual = new Label();
            code.arithmetic(wide, COMPARE_CONSTANT, divisor, -1);
            code.jump(Condition.NOT_EQUAL, usual);
            if (remainder) {
                code.registers(0, false, XOR, Registers.RDX, Registers.RDX);
            } else {
                code.registers(0, wide, OF_ONE_REGISTER, NEGATE, Registers.RAX);
                code.jump(Condition.OVERFLOW, traps.trap(TrapKind.INTEGER_OVERFLOW));
            }
            code.jump(done);
            code.bind(usual);
        }
        if (signed) {
            code.plain(wide ? EXTEND_TO_RDX_WIDE : EXTEND_TO_RDX);
            code.registers(0, wide, OF_ONE_REGISTER, DIVIDE_SIGNED, divisor);
        } else {
            code.registers(0, false, XOR, Registers.RDX, Registers.RDX);
            code.registers(0, wide, OF_ONE_REGISTER, DIVIDE_UNSIGNED, divisor);
        }
        code.bind(done);
        operands.release(right);
        operands.give(remainder ? Registers.RAX : Registers.RDX);
        operands.pushRegister(type(wide), remainder ? Registers.RDX : Registers.RAX);
    }

    private static MachineType type(boolean wide) {
        return wide ? MachineType.I64 : MachineType.I32;
    }

    private void divideByPowerOfTwo(int left, long divisor, boolean wide, boolean remainder) {
        int result = operands.own(left);
        if (!remainder) {
            code.shift(wide, SHR, result, Long.numberOfTrailingZeros(divisor));
        } else if (divisor - 1 >= 0 && divisor - 1 <= Integer.MAX_VALUE) {
            code.arithmetic(wide, AND_CONSTANT, result, (int) (divisor - 1));
        } else {
            int mask = operands.take();
            code.moveConstant(mask, divisor - 1);
            code.registers(0, wide, AND, result, mask);
            operands.give(mask);
        }
        operands.pushRegister(type(wide), result);
    }

    private void divideBy(int left, long divisor, boolean wide, boolean signed, boolean remainder) {
        int dividend = operands.inOneOf(left, ALLOWED_BESIDES_PRODUCTS);
        int quotient = quotient(dividend, divisor, wide, signed);
        if (!remainder) {
            operands.release(left);
            operands.pushRegister(type(wide), quotient);
            return;
        }
        multiply(quotient, divisor, wide);
        int result = dividend;
        if (!operands.ownsRegister(left)) {
            result = operands.take();
            code.move(wide, result, dividend);
        }
        code.registers(0, wide, SUB, result, quotient);
        operands.give(quotient);
        operands.pushRegister(type(wide), result);
    }

    private void multiply(int register, long factor, boolean wide) {
        if (!wide || factor == (int) factor) {
            code.registers(0, wide, MULTIPLY_BY, register, register);
            code.immediateInt((int) factor);
        } else {
            int other = operands.take();
            code.moveConstant(other, factor);
            code.registers(0, true, MULTIPLY, register, other);
            operands.give(other);
        }
    }

    // Quotients, in registers that are taken for them.

    private int quotient(int dividend, long divisor, boolean wide, boolean signed) {
        if (!signed) {
            return wide ? unsigned64(dividend, new UnsignedDivisor(divisor)) : unsigned32(dividend, divisor);
        }
        if (Long.bitCount(Math.abs(divisor)) == 1) {
            return signedPowerOfTwo(dividend, divisor, wide);
        }
        return wide ? signed64(dividend, divisor) : signed32(dividend, (int) divisor);
    }

    private int signedPowerOfTwo(int dividend, long divisor, boolean wide) {
        int exponent = Long.numberOfTrailingZeros(divisor);
        int quotient = operands.take();
        code.move(wide, quotient, dividend);
        // A negative dividend becomes greater by the divisor less one, so that the quotient is rounded towards zero.
        code.shift(wide, SAR, quotient, exponent - 1);
        code.shift(wide, SHR, quotient, (wide ? Long.SIZE : Integer.SIZE) - exponent);
        code.registers(0, wide, ADD, quotient, dividend);
        code.shift(wide, SAR, quotient, exponent);
        if (divisor < 0) {
            code.registers(0, wide, OF_ONE_REGISTER, NEGATE, quotient);
        }
        return quotient;
    }

    private int unsigned32(int dividend, long divisor) {
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(divisor);
        long power = 1L << Integer.SIZE + shift;
        long multiplier = Long.divideUnsigned(power, divisor) + 1;
        // All 32 bits of the dividend count, so that the product has to be nearer to the power.
        if (multiplier * divisor - power <= 1L << shift) {
            int quotient = operands.take();
            code.moveConstant(quotient, multiplier);
            code.registers(0, true, MULTIPLY, quotient, dividend);
            code.shift(true, SHR, quotient, Integer.SIZE + shift);
            return quotient;
        }
        int quotient = multiplyHigh(dividend, Long.divideUnsigned(-1, divisor) + 1);
        operands.give(Registers.RDX);
        return quotient;
    }

    private int signed32(int dividend, int divisor) {
        long absolute = Math.abs((long) divisor);
        int shift = 0;
        while (absolute - (1L << Integer.SIZE + shift) % absolute >= 2L << shift) {
            shift++;
        }
        long multiplier = (1L << Integer.SIZE + shift) / absolute + 1;
        int sign = operands.take();
        code.registers(0, true, EXTEND, sign, dividend);
        int quotient = operands.take();
        if (multiplier == (int) multiplier) {
            code.registers(0, true, MULTIPLY_BY, quotient, sign);
            code.immediateInt((int) multiplier);
        } else {
            code.moveConstant(quotient, multiplier);
            code.registers(0, true, MULTIPLY, quotient, sign);
        }
        code.shift(true, SAR, quotient, Integer.SIZE + shift);
        code.shift(true, SAR, sign, Long.SIZE - 1);
        return withSign(quotient, sign, divisor < 0, false);
    }

    /** Adds one to what has been rounded down, where {@code sign} is -1, and negates it if the divisor is negative. */
    private int withSign(int quotient, int sign, boolean negated, boolean wide) {
        int result = negated ? sign : quotient;
        int other = negated ? quotient : sign;
        code.registers(0, wide, SUB, result, other);
        operands.give(other);
        return result;
    }

    private int unsigned64(int dividend, UnsignedDivisor divisor) {
        int quotient = multiplyHigh(dividend, divisor.multiplier());
        int shift = divisor.shift();
        if (divisor.isWide()) {
            // The multiplier has another bit, for which the dividend is added; half of the sum has no more than 64 bits.
            code.move(true, Registers.RDX, dividend);
            code.registers(0, true, SUB, Registers.RDX, quotient);
            code.shift(true, SHR, Registers.RDX, 1);
            code.registers(0, true, ADD, quotient, Registers.RDX);
            shift--;
        }
        operands.give(Registers.RDX);
        if (shift > 0) {
            code.shift(true, SHR, quotient, shift);
        }
        return quotient;
    }

    private int signed64(int dividend, long divisor) {
        BigInteger absolute = BigInteger.valueOf(divisor).abs();
        int shift = 0;
        BigInteger power = BigInteger.ONE.shiftLeft(Long.SIZE);
        while (absolute.subtract(power.mod(absolute)).compareTo(BigInteger.TWO.shiftLeft(shift)) >= 0) {
            power = power.shiftLeft(1);
            shift++;
        }
        long multiplier = power.divide(absolute).longValue() + 1;
        operands.takeExactly(false, Registers.RAX);
        operands.takeExactly(false, Registers.RDX);
        code.moveConstant(Registers.RAX, multiplier);
        code.registers(0, true, OF_ONE_REGISTER, MULTIPLY_SIGNED, dividend);
        if (multiplier < 0) {
            // It is greater by 2^64.
            code.registers(0, true, ADD, Registers.RDX, dividend);
        }
        code.shift(true, SAR, Registers.RDX, shift);
        code.move(true, Registers.RAX, dividend);
        code.shift(true, SAR, Registers.RAX, Long.SIZE - 1);
        return withSign(Registers.RDX, Registers.RAX, divisor < 0, true);
    }

    /** The upper half of the product of two unsigned 64-bit numbers, of which the second is in RDX then, which is taken. */
    private int multiplyHigh(int factor, long multiplier) {
        operands.takeExactly(false, Registers.RDX);
        code.moveConstant(Registers.RDX, multiplier);
        int high = operands.take();
        code.multiplyHigh(high, factor);
        return high;
    }
}
