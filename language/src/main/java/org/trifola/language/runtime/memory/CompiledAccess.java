package org.trifola.language.runtime.memory;

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

    /** The machine address of the bytes of a vector. */
    public static long v128(int address, int offset, Memory memory) {
        return memory.at(effective(address, offset), V128.BYTES);
    }

    /** The machine address of the bytes of a vector. */
    public static long v128(int address, int offset, long base, long size) {
        return base + checked(effective(address, offset), size - V128.BYTES);
    }

    /** The lane {@code lane} of the vector at the machine address {@code at}. */
    public static int intLane(long at, int lane) {
        return RawMemory.getInt(at + lane * Integer.BYTES);
    }

    /** The lane {@code lane} of the vector at the machine address {@code at}. */
    public static long longLane(long at, int lane) {
        return RawMemory.getLong(at + lane * Long.BYTES);
    }

    /** The lane {@code lane} of the vector at the machine address {@code at}. */
    public static float floatLane(long at, int lane) {
        return RawMemory.getFloat(at + lane * Float.BYTES);
    }

    /** The lane {@code lane} of the vector at the machine address {@code at}. */
    public static double doubleLane(long at, int lane) {
        return RawMemory.getDouble(at + lane * Double.BYTES);
    }

    /** Sets the lane {@code lane} of the vector at the machine address {@code at}. */
    public static void setLane(long at, int lane, int value) {
        RawMemory.putInt(at + lane * Integer.BYTES, value);
    }

    /** Sets the lane {@code lane} of the vector at the machine address {@code at}. */
    public static void setLane(long at, int lane, long value) {
        RawMemory.putLong(at + lane * Long.BYTES, value);
    }

    /** Sets the lane {@code lane} of the vector at the machine address {@code at}. */
    public static void setLane(long at, int lane, float value) {
        RawMemory.putFloat(at + lane * Float.BYTES, value);
    }

    /** Sets the lane {@code lane} of the vector at the machine address {@code at}. */
    public static void setLane(long at, int lane, double value) {
        RawMemory.putDouble(at + lane * Double.BYTES, value);
    }
}
