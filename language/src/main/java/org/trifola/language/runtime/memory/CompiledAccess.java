package org.trifola.language.runtime.memory;

import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;

/**
 * The loads and stores by the names of their instructions, for functions that are JVM classes: operands and offset come in
 * the order in which these have them on the stack, the memory comes last.
 *
 * <p>
 * Each is one small method that the JVM's compilers inline, with its own check. Address and offset are unsigned, so that
 * their sum needs one comparison.
 */
public final class CompiledAccess {

    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private CompiledAccess() {
    }

    public static int i32Load(int address, int offset, Memory memory) {
        return RawMemory.getInt(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4));
    }

    public static int i32Load8S(int address, int offset, Memory memory) {
        return RawMemory.getByte(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 1));
    }

    public static int i32Load8U(int address, int offset, Memory memory) {
        return RawMemory.getByte(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 1)) & 0xFF;
    }

    public static int i32Load16S(int address, int offset, Memory memory) {
        return RawMemory.getShort(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 2));
    }

    public static int i32Load16U(int address, int offset, Memory memory) {
        return RawMemory.getShort(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 2)) & 0xFFFF;
    }

    public static long i64Load(int address, int offset, Memory memory) {
        return RawMemory.getLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8));
    }

    public static long i64Load8S(int address, int offset, Memory memory) {
        return RawMemory.getByte(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 1));
    }

    public static long i64Load8U(int address, int offset, Memory memory) {
        return RawMemory.getByte(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 1)) & 0xFFL;
    }

    public static long i64Load16S(int address, int offset, Memory memory) {
        return RawMemory.getShort(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 2));
    }

    public static long i64Load16U(int address, int offset, Memory memory) {
        return RawMemory.getShort(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 2)) & 0xFFFFL;
    }

    public static long i64Load32S(int address, int offset, Memory memory) {
        return RawMemory.getInt(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4));
    }

    public static long i64Load32U(int address, int offset, Memory memory) {
        return RawMemory.getInt(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4)) & UNSIGNED;
    }

    public static float f32Load(int address, int offset, Memory memory) {
        return RawMemory.getFloat(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4));
    }

    public static double f64Load(int address, int offset, Memory memory) {
        return RawMemory.getDouble(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8));
    }

    public static void i32Store(int address, int value, int offset, Memory memory) {
        RawMemory.putInt(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4), value);
    }

    public static void i32Store8(int address, int value, int offset, Memory memory) {
        RawMemory.putByte(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 1), (byte) value);
    }

    public static void i32Store16(int address, int value, int offset, Memory memory) {
        RawMemory.putShort(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 2), (short) value);
    }

    public static void i64Store(int address, long value, int offset, Memory memory) {
        RawMemory.putLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8), value);
    }

    public static void i64Store8(int address, long value, int offset, Memory memory) {
        RawMemory.putByte(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 1), (byte) value);
    }

    public static void i64Store16(int address, long value, int offset, Memory memory) {
        RawMemory.putShort(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 2), (short) value);
    }

    public static void i64Store32(int address, long value, int offset, Memory memory) {
        RawMemory.putInt(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4), (int) value);
    }

    public static void f32Store(int address, float value, int offset, Memory memory) {
        RawMemory.putFloat(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4), value);
    }

    public static void f64Store(int address, double value, int offset, Memory memory) {
        RawMemory.putDouble(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8), value);
    }

    public static V128 v128Load(int address, int offset, Memory memory) {
        long at = memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, V128.BYTES);
        return new V128(RawMemory.getLong(at), RawMemory.getLong(at + Long.BYTES));
    }

    public static V128 v128Load8x8S(int address, int offset, Memory memory) {
        return I16x8.extendLowS(new V128(RawMemory.getLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8)), 0));
    }

    public static V128 v128Load8x8U(int address, int offset, Memory memory) {
        return I16x8.extendLowU(new V128(RawMemory.getLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8)), 0));
    }

    public static V128 v128Load16x4S(int address, int offset, Memory memory) {
        return I32x4.extendLowS(new V128(RawMemory.getLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8)), 0));
    }

    public static V128 v128Load16x4U(int address, int offset, Memory memory) {
        return I32x4.extendLowU(new V128(RawMemory.getLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8)), 0));
    }

    public static V128 v128Load32x2S(int address, int offset, Memory memory) {
        return I64x2.extendLowS(new V128(RawMemory.getLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8)), 0));
    }

    public static V128 v128Load32x2U(int address, int offset, Memory memory) {
        return I64x2.extendLowU(new V128(RawMemory.getLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8)), 0));
    }

    public static V128 v128Load8Splat(int address, int offset, Memory memory) {
        return I8x16.splat(RawMemory.getByte(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 1)));
    }

    public static V128 v128Load16Splat(int address, int offset, Memory memory) {
        return I16x8.splat(RawMemory.getShort(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 2)));
    }

    public static V128 v128Load32Splat(int address, int offset, Memory memory) {
        return I32x4.splat(RawMemory.getInt(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4)));
    }

    public static V128 v128Load64Splat(int address, int offset, Memory memory) {
        return I64x2.splat(RawMemory.getLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8)));
    }

    public static V128 v128Load32Zero(int address, int offset, Memory memory) {
        return new V128(RawMemory.getInt(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4)) & UNSIGNED, 0);
    }

    public static V128 v128Load64Zero(int address, int offset, Memory memory) {
        return new V128(RawMemory.getLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8)), 0);
    }

    public static void v128Store(int address, V128 value, int offset, Memory memory) {
        long at = memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, V128.BYTES);
        RawMemory.putLong(at, value.low());
        RawMemory.putLong(at + Long.BYTES, value.high());
    }

    public static V128 v128Load8Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        return I8x16.replaceLane(vector, lane, RawMemory.getByte(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 1)));
    }

    public static V128 v128Load16Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        return I16x8.replaceLane(vector, lane, RawMemory.getShort(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 2)));
    }

    public static V128 v128Load32Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        return I32x4.replaceLane(vector, lane, RawMemory.getInt(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4)));
    }

    public static V128 v128Load64Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        return I64x2.replaceLane(vector, lane, RawMemory.getLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8)));
    }

    public static void v128Store8Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        RawMemory.putByte(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 1), (byte) I8x16.extractLaneS(vector, lane));
    }

    public static void v128Store16Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        RawMemory.putShort(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 2), (short) I16x8.extractLaneS(vector, lane));
    }

    public static void v128Store32Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        RawMemory.putInt(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 4), I32x4.extractLane(vector, lane));
    }

    public static void v128Store64Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        RawMemory.putLong(memory.machineAddress(address & UNSIGNED, offset & UNSIGNED, 8), I64x2.extractLane(vector, lane));
    }
}
