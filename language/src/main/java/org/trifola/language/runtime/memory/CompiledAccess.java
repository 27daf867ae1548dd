package org.trifola.language.runtime.memory;

import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;

/**
 * The loads and stores by the names of their instructions, for functions that are JVM methods: operands and offset come in
 * the order in which these have them on the stack, the memory comes last, or its base and size, where the function has both at
 * hand: they are those of now, since it has fetched them after whatever could have changed the memory.
 *
 * <p>
 * Each is one small method that the JVM's compilers inline, with its own check. Address and offset are unsigned, so that
 * their sum needs one comparison. All are so short, and have so few local variables, that C1 inlines them as well as C2.
 */
public final class CompiledAccess {

    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private CompiledAccess() {
    }

    /** The machine address of the first byte of {@code memory}, until that grows or is closed. */
    public static long base(Memory memory) {
        return memory.base();
    }

    /** The number of bytes of {@code memory}. */
    public static long size(Memory memory) {
        return memory.size();
    }

    /** The effective address; both operands are unsigned. */
    private static long effective(int address, int offset) {
        return (address & UNSIGNED) + (offset & UNSIGNED);
    }

    /** {@code effective}, unless it is greater than {@code limit}: then it traps. */
    private static long checked(long effective, long limit) {
        if (effective > limit) {
            throw Memory.outOfBounds();
        }
        return effective;
    }

    public static int i32Load(int address, int offset, Memory memory) {
        return RawMemory.getInt(memory.at(effective(address, offset), 4));
    }

    public static int i32Load(int address, int offset, long base, long size) {
        return RawMemory.getInt(base + checked(effective(address, offset), size - 4));
    }

    public static int i32Load8S(int address, int offset, Memory memory) {
        return RawMemory.getByte(memory.at(effective(address, offset), 1));
    }

    public static int i32Load8S(int address, int offset, long base, long size) {
        return RawMemory.getByte(base + checked(effective(address, offset), size - 1));
    }

    public static int i32Load8U(int address, int offset, Memory memory) {
        return RawMemory.getByte(memory.at(effective(address, offset), 1)) & 0xFF;
    }

    public static int i32Load8U(int address, int offset, long base, long size) {
        return RawMemory.getByte(base + checked(effective(address, offset), size - 1)) & 0xFF;
    }

    public static int i32Load16S(int address, int offset, Memory memory) {
        return RawMemory.getShort(memory.at(effective(address, offset), 2));
    }

    public static int i32Load16S(int address, int offset, long base, long size) {
        return RawMemory.getShort(base + checked(effective(address, offset), size - 2));
    }

    public static int i32Load16U(int address, int offset, Memory memory) {
        return RawMemory.getShort(memory.at(effective(address, offset), 2)) & 0xFFFF;
    }

    public static int i32Load16U(int address, int offset, long base, long size) {
        return RawMemory.getShort(base + checked(effective(address, offset), size - 2)) & 0xFFFF;
    }

    public static long i64Load(int address, int offset, Memory memory) {
        return RawMemory.getLong(memory.at(effective(address, offset), 8));
    }

    public static long i64Load(int address, int offset, long base, long size) {
        return RawMemory.getLong(base + checked(effective(address, offset), size - 8));
    }

    public static long i64Load8S(int address, int offset, Memory memory) {
        return RawMemory.getByte(memory.at(effective(address, offset), 1));
    }

    public static long i64Load8S(int address, int offset, long base, long size) {
        return RawMemory.getByte(base + checked(effective(address, offset), size - 1));
    }

    public static long i64Load8U(int address, int offset, Memory memory) {
        return RawMemory.getByte(memory.at(effective(address, offset), 1)) & 0xFFL;
    }

    public static long i64Load8U(int address, int offset, long base, long size) {
        return RawMemory.getByte(base + checked(effective(address, offset), size - 1)) & 0xFFL;
    }

    public static long i64Load16S(int address, int offset, Memory memory) {
        return RawMemory.getShort(memory.at(effective(address, offset), 2));
    }

    public static long i64Load16S(int address, int offset, long base, long size) {
        return RawMemory.getShort(base + checked(effective(address, offset), size - 2));
    }

    public static long i64Load16U(int address, int offset, Memory memory) {
        return RawMemory.getShort(memory.at(effective(address, offset), 2)) & 0xFFFFL;
    }

    public static long i64Load16U(int address, int offset, long base, long size) {
        return RawMemory.getShort(base + checked(effective(address, offset), size - 2)) & 0xFFFFL;
    }

    public static long i64Load32S(int address, int offset, Memory memory) {
        return RawMemory.getInt(memory.at(effective(address, offset), 4));
    }

    public static long i64Load32S(int address, int offset, long base, long size) {
        return RawMemory.getInt(base + checked(effective(address, offset), size - 4));
    }

    public static long i64Load32U(int address, int offset, Memory memory) {
        return RawMemory.getInt(memory.at(effective(address, offset), 4)) & UNSIGNED;
    }

    public static long i64Load32U(int address, int offset, long base, long size) {
        return RawMemory.getInt(base + checked(effective(address, offset), size - 4)) & UNSIGNED;
    }

    public static float f32Load(int address, int offset, Memory memory) {
        return RawMemory.getFloat(memory.at(effective(address, offset), 4));
    }

    public static float f32Load(int address, int offset, long base, long size) {
        return RawMemory.getFloat(base + checked(effective(address, offset), size - 4));
    }

    public static double f64Load(int address, int offset, Memory memory) {
        return RawMemory.getDouble(memory.at(effective(address, offset), 8));
    }

    public static double f64Load(int address, int offset, long base, long size) {
        return RawMemory.getDouble(base + checked(effective(address, offset), size - 8));
    }

    public static void i32Store(int address, int value, int offset, Memory memory) {
        RawMemory.putInt(memory.at(effective(address, offset), 4), value);
    }

    public static void i32Store(int address, int value, int offset, long base, long size) {
        RawMemory.putInt(base + checked(effective(address, offset), size - 4), value);
    }

    public static void i32Store8(int address, int value, int offset, Memory memory) {
        RawMemory.putByte(memory.at(effective(address, offset), 1), (byte) value);
    }

    public static void i32Store8(int address, int value, int offset, long base, long size) {
        RawMemory.putByte(base + checked(effective(address, offset), size - 1), (byte) value);
    }

    public static void i32Store16(int address, int value, int offset, Memory memory) {
        RawMemory.putShort(memory.at(effective(address, offset), 2), (short) value);
    }

    public static void i32Store16(int address, int value, int offset, long base, long size) {
        RawMemory.putShort(base + checked(effective(address, offset), size - 2), (short) value);
    }

    public static void i64Store(int address, long value, int offset, Memory memory) {
        RawMemory.putLong(memory.at(effective(address, offset), 8), value);
    }

    public static void i64Store(int address, long value, int offset, long base, long size) {
        RawMemory.putLong(base + checked(effective(address, offset), size - 8), value);
    }

    public static void i64Store8(int address, long value, int offset, Memory memory) {
        RawMemory.putByte(memory.at(effective(address, offset), 1), (byte) value);
    }

    public static void i64Store8(int address, long value, int offset, long base, long size) {
        RawMemory.putByte(base + checked(effective(address, offset), size - 1), (byte) value);
    }

    public static void i64Store16(int address, long value, int offset, Memory memory) {
        RawMemory.putShort(memory.at(effective(address, offset), 2), (short) value);
    }

    public static void i64Store16(int address, long value, int offset, long base, long size) {
        RawMemory.putShort(base + checked(effective(address, offset), size - 2), (short) value);
    }

    public static void i64Store32(int address, long value, int offset, Memory memory) {
        RawMemory.putInt(memory.at(effective(address, offset), 4), (int) value);
    }

    public static void i64Store32(int address, long value, int offset, long base, long size) {
        RawMemory.putInt(base + checked(effective(address, offset), size - 4), (int) value);
    }

    public static void f32Store(int address, float value, int offset, Memory memory) {
        RawMemory.putFloat(memory.at(effective(address, offset), 4), value);
    }

    public static void f32Store(int address, float value, int offset, long base, long size) {
        RawMemory.putFloat(base + checked(effective(address, offset), size - 4), value);
    }

    public static void f64Store(int address, double value, int offset, Memory memory) {
        RawMemory.putDouble(memory.at(effective(address, offset), 8), value);
    }

    public static void f64Store(int address, double value, int offset, long base, long size) {
        RawMemory.putDouble(base + checked(effective(address, offset), size - 8), value);
    }

    public static V128 v128Load(int address, int offset, Memory memory) {
        long at = memory.at(effective(address, offset), V128.BYTES);
        return new V128(RawMemory.getLong(at), RawMemory.getLong(at + Long.BYTES));
    }

    public static V128 v128Load(int address, int offset, long base, long size) {
        long at = base + checked(effective(address, offset), size - V128.BYTES);
        return new V128(RawMemory.getLong(at), RawMemory.getLong(at + Long.BYTES));
    }

    public static V128 v128Load8x8S(int address, int offset, Memory memory) {
        return I16x8.extendLowS(new V128(RawMemory.getLong(memory.at(effective(address, offset), 8)), 0));
    }

    public static V128 v128Load8x8S(int address, int offset, long base, long size) {
        return I16x8.extendLowS(new V128(RawMemory.getLong(base + checked(effective(address, offset), size - 8)), 0));
    }

    public static V128 v128Load8x8U(int address, int offset, Memory memory) {
        return I16x8.extendLowU(new V128(RawMemory.getLong(memory.at(effective(address, offset), 8)), 0));
    }

    public static V128 v128Load8x8U(int address, int offset, long base, long size) {
        return I16x8.extendLowU(new V128(RawMemory.getLong(base + checked(effective(address, offset), size - 8)), 0));
    }

    public static V128 v128Load16x4S(int address, int offset, Memory memory) {
        return I32x4.extendLowS(new V128(RawMemory.getLong(memory.at(effective(address, offset), 8)), 0));
    }

    public static V128 v128Load16x4S(int address, int offset, long base, long size) {
        return I32x4.extendLowS(new V128(RawMemory.getLong(base + checked(effective(address, offset), size - 8)), 0));
    }

    public static V128 v128Load16x4U(int address, int offset, Memory memory) {
        return I32x4.extendLowU(new V128(RawMemory.getLong(memory.at(effective(address, offset), 8)), 0));
    }

    public static V128 v128Load16x4U(int address, int offset, long base, long size) {
        return I32x4.extendLowU(new V128(RawMemory.getLong(base + checked(effective(address, offset), size - 8)), 0));
    }

    public static V128 v128Load32x2S(int address, int offset, Memory memory) {
        return I64x2.extendLowS(new V128(RawMemory.getLong(memory.at(effective(address, offset), 8)), 0));
    }

    public static V128 v128Load32x2S(int address, int offset, long base, long size) {
        return I64x2.extendLowS(new V128(RawMemory.getLong(base + checked(effective(address, offset), size - 8)), 0));
    }

    public static V128 v128Load32x2U(int address, int offset, Memory memory) {
        return I64x2.extendLowU(new V128(RawMemory.getLong(memory.at(effective(address, offset), 8)), 0));
    }

    public static V128 v128Load32x2U(int address, int offset, long base, long size) {
        return I64x2.extendLowU(new V128(RawMemory.getLong(base + checked(effective(address, offset), size - 8)), 0));
    }

    public static V128 v128Load8Splat(int address, int offset, Memory memory) {
        return I8x16.splat(RawMemory.getByte(memory.at(effective(address, offset), 1)));
    }

    public static V128 v128Load8Splat(int address, int offset, long base, long size) {
        return I8x16.splat(RawMemory.getByte(base + checked(effective(address, offset), size - 1)));
    }

    public static V128 v128Load16Splat(int address, int offset, Memory memory) {
        return I16x8.splat(RawMemory.getShort(memory.at(effective(address, offset), 2)));
    }

    public static V128 v128Load16Splat(int address, int offset, long base, long size) {
        return I16x8.splat(RawMemory.getShort(base + checked(effective(address, offset), size - 2)));
    }

    public static V128 v128Load32Splat(int address, int offset, Memory memory) {
        return I32x4.splat(RawMemory.getInt(memory.at(effective(address, offset), 4)));
    }

    public static V128 v128Load32Splat(int address, int offset, long base, long size) {
        return I32x4.splat(RawMemory.getInt(base + checked(effective(address, offset), size - 4)));
    }

    public static V128 v128Load64Splat(int address, int offset, Memory memory) {
        return I64x2.splat(RawMemory.getLong(memory.at(effective(address, offset), 8)));
    }

    public static V128 v128Load64Splat(int address, int offset, long base, long size) {
        return I64x2.splat(RawMemory.getLong(base + checked(effective(address, offset), size - 8)));
    }

    public static V128 v128Load32Zero(int address, int offset, Memory memory) {
        return new V128(RawMemory.getInt(memory.at(effective(address, offset), 4)) & UNSIGNED, 0);
    }

    public static V128 v128Load32Zero(int address, int offset, long base, long size) {
        return new V128(RawMemory.getInt(base + checked(effective(address, offset), size - 4)) & UNSIGNED, 0);
    }

    public static V128 v128Load64Zero(int address, int offset, Memory memory) {
        return new V128(RawMemory.getLong(memory.at(effective(address, offset), 8)), 0);
    }

    public static V128 v128Load64Zero(int address, int offset, long base, long size) {
        return new V128(RawMemory.getLong(base + checked(effective(address, offset), size - 8)), 0);
    }

    public static void v128Store(int address, V128 value, int offset, Memory memory) {
        long at = memory.at(effective(address, offset), V128.BYTES);
        RawMemory.putLong(at, value.low());
        RawMemory.putLong(at + Long.BYTES, value.high());
    }

    public static void v128Store(int address, V128 value, int offset, long base, long size) {
        long at = base + checked(effective(address, offset), size - V128.BYTES);
        RawMemory.putLong(at, value.low());
        RawMemory.putLong(at + Long.BYTES, value.high());
    }

    public static V128 v128Load8Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        return I8x16.replaceLane(vector, lane, RawMemory.getByte(memory.at(effective(address, offset), 1)));
    }

    public static V128 v128Load8Lane(int address, V128 vector, int lane, int offset, long base, long size) {
        return I8x16.replaceLane(vector, lane, RawMemory.getByte(base + checked(effective(address, offset), size - 1)));
    }

    public static V128 v128Load16Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        return I16x8.replaceLane(vector, lane, RawMemory.getShort(memory.at(effective(address, offset), 2)));
    }

    public static V128 v128Load16Lane(int address, V128 vector, int lane, int offset, long base, long size) {
        return I16x8.replaceLane(vector, lane, RawMemory.getShort(base + checked(effective(address, offset), size - 2)));
    }

    public static V128 v128Load32Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        return I32x4.replaceLane(vector, lane, RawMemory.getInt(memory.at(effective(address, offset), 4)));
    }

    public static V128 v128Load32Lane(int address, V128 vector, int lane, int offset, long base, long size) {
        return I32x4.replaceLane(vector, lane, RawMemory.getInt(base + checked(effective(address, offset), size - 4)));
    }

    public static V128 v128Load64Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        return I64x2.replaceLane(vector, lane, RawMemory.getLong(memory.at(effective(address, offset), 8)));
    }

    public static V128 v128Load64Lane(int address, V128 vector, int lane, int offset, long base, long size) {
        return I64x2.replaceLane(vector, lane, RawMemory.getLong(base + checked(effective(address, offset), size - 8)));
    }

    public static void v128Store8Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        RawMemory.putByte(memory.at(effective(address, offset), 1), (byte) I8x16.extractLaneS(vector, lane));
    }

    public static void v128Store8Lane(int address, V128 vector, int lane, int offset, long base, long size) {
        RawMemory.putByte(base + checked(effective(address, offset), size - 1), (byte) I8x16.extractLaneS(vector, lane));
    }

    public static void v128Store16Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        RawMemory.putShort(memory.at(effective(address, offset), 2), (short) I16x8.extractLaneS(vector, lane));
    }

    public static void v128Store16Lane(int address, V128 vector, int lane, int offset, long base, long size) {
        RawMemory.putShort(base + checked(effective(address, offset), size - 2), (short) I16x8.extractLaneS(vector, lane));
    }

    public static void v128Store32Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        RawMemory.putInt(memory.at(effective(address, offset), 4), I32x4.extractLane(vector, lane));
    }

    public static void v128Store32Lane(int address, V128 vector, int lane, int offset, long base, long size) {
        RawMemory.putInt(base + checked(effective(address, offset), size - 4), I32x4.extractLane(vector, lane));
    }

    public static void v128Store64Lane(int address, V128 vector, int lane, int offset, Memory memory) {
        RawMemory.putLong(memory.at(effective(address, offset), 8), I64x2.extractLane(vector, lane));
    }

    public static void v128Store64Lane(int address, V128 vector, int lane, int offset, long base, long size) {
        RawMemory.putLong(base + checked(effective(address, offset), size - 8), I64x2.extractLane(vector, lane));
    }
}
