package org.trifola.language.runtime.memory;

import org.trifola.language.arithmetic.vector.V128;

/**
 * The loads and stores by the names of their instructions, for functions that are JVM methods: operands and offset come in
 * the order in which these have them on the stack, the memory comes last, or its base and size, where the function has both at
 * hand: they are those of now, since it has fetched them after whatever could have changed the memory.
 *
 * <p>
 * Each has its own check. Address and offset are unsigned, so that their sum needs one comparison. Those with a memory are longer
 * than the 35 bytes that C1 inlines: while it counts for C2, all that it counts in an inlined access takes longer than a call of a
 * compiled one. C2 inlines them wherever they are called often. Those with base and size, which are for tight loops, are
 * short enough for C1, too.
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

    private static long at(int address, long offset, int length, long base, long size) {
        offset += address & UNSIGNED;
        if (offset > size - length) {
            throw Memory.outOfBounds(offset);
        }
        return base + offset;
    }

    public static int i32Load(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 4) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getInt(memory.base + at);
    }

    public static int i32Load(int address, long offset, long base, long size) {
        return RawMemory.getInt(at(address, offset, 4, base, size));
    }

    public static int i32Load8S(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 1) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getByte(memory.base + at);
    }

    public static int i32Load8S(int address, long offset, long base, long size) {
        return RawMemory.getByte(at(address, offset, 1, base, size));
    }

    public static int i32Load8U(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 1) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getByte(memory.base + at) & 0xFF;
    }

    public static int i32Load8U(int address, long offset, long base, long size) {
        return RawMemory.getByte(at(address, offset, 1, base, size)) & 0xFF;
    }

    public static int i32Load16S(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 2) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getShort(memory.base + at);
    }

    public static int i32Load16S(int address, long offset, long base, long size) {
        return RawMemory.getShort(at(address, offset, 2, base, size));
    }

    public static int i32Load16U(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 2) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getShort(memory.base + at) & 0xFFFF;
    }

    public static int i32Load16U(int address, long offset, long base, long size) {
        return RawMemory.getShort(at(address, offset, 2, base, size)) & 0xFFFF;
    }

    public static long i64Load(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 8) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getLong(memory.base + at);
    }

    public static long i64Load(int address, long offset, long base, long size) {
        return RawMemory.getLong(at(address, offset, 8, base, size));
    }

    public static long i64Load8S(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 1) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getByte(memory.base + at);
    }

    public static long i64Load8S(int address, long offset, long base, long size) {
        return RawMemory.getByte(at(address, offset, 1, base, size));
    }

    public static long i64Load8U(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 1) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getByte(memory.base + at) & 0xFFL;
    }

    public static long i64Load8U(int address, long offset, long base, long size) {
        return RawMemory.getByte(at(address, offset, 1, base, size)) & 0xFFL;
    }

    public static long i64Load16S(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 2) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getShort(memory.base + at);
    }

    public static long i64Load16S(int address, long offset, long base, long size) {
        return RawMemory.getShort(at(address, offset, 2, base, size));
    }

    public static long i64Load16U(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 2) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getShort(memory.base + at) & 0xFFFFL;
    }

    public static long i64Load16U(int address, long offset, long base, long size) {
        return RawMemory.getShort(at(address, offset, 2, base, size)) & 0xFFFFL;
    }

    public static long i64Load32S(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 4) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getInt(memory.base + at);
    }

    public static long i64Load32S(int address, long offset, long base, long size) {
        return RawMemory.getInt(at(address, offset, 4, base, size));
    }

    public static long i64Load32U(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 4) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getInt(memory.base + at) & UNSIGNED;
    }

    public static long i64Load32U(int address, long offset, long base, long size) {
        return RawMemory.getInt(at(address, offset, 4, base, size)) & UNSIGNED;
    }

    public static float f32Load(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 4) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getFloat(memory.base + at);
    }

    public static float f32Load(int address, long offset, long base, long size) {
        return RawMemory.getFloat(at(address, offset, 4, base, size));
    }

    public static double f64Load(int address, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 8) {
            throw Memory.outOfBounds(at);
        }
        return RawMemory.getDouble(memory.base + at);
    }

    public static double f64Load(int address, long offset, long base, long size) {
        return RawMemory.getDouble(at(address, offset, 8, base, size));
    }

    public static void i32Store(int address, int value, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 4) {
            throw Memory.outOfBounds(at);
        }
        RawMemory.putInt(memory.base + at, value);
    }

    public static void i32Store(int address, int value, long offset, long base, long size) {
        RawMemory.putInt(at(address, offset, 4, base, size), value);
    }

    public static void i32Store8(int address, int value, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 1) {
            throw Memory.outOfBounds(at);
        }
        RawMemory.putByte(memory.base + at, (byte) value);
    }

    public static void i32Store8(int address, int value, long offset, long base, long size) {
        RawMemory.putByte(at(address, offset, 1, base, size), (byte) value);
    }

    public static void i32Store16(int address, int value, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 2) {
            throw Memory.outOfBounds(at);
        }
        RawMemory.putShort(memory.base + at, (short) value);
    }

    public static void i32Store16(int address, int value, long offset, long base, long size) {
        RawMemory.putShort(at(address, offset, 2, base, size), (short) value);
    }

    public static void i64Store(int address, long value, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 8) {
            throw Memory.outOfBounds(at);
        }
        RawMemory.putLong(memory.base + at, value);
    }

    public static void i64Store(int address, long value, long offset, long base, long size) {
        RawMemory.putLong(at(address, offset, 8, base, size), value);
    }

    public static void i64Store8(int address, long value, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 1) {
            throw Memory.outOfBounds(at);
        }
        RawMemory.putByte(memory.base + at, (byte) value);
    }

    public static void i64Store8(int address, long value, long offset, long base, long size) {
        RawMemory.putByte(at(address, offset, 1, base, size), (byte) value);
    }

    public static void i64Store16(int address, long value, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 2) {
            throw Memory.outOfBounds(at);
        }
        RawMemory.putShort(memory.base + at, (short) value);
    }

    public static void i64Store16(int address, long value, long offset, long base, long size) {
        RawMemory.putShort(at(address, offset, 2, base, size), (short) value);
    }

    public static void i64Store32(int address, long value, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 4) {
            throw Memory.outOfBounds(at);
        }
        RawMemory.putInt(memory.base + at, (int) value);
    }

    public static void i64Store32(int address, long value, long offset, long base, long size) {
        RawMemory.putInt(at(address, offset, 4, base, size), (int) value);
    }

    public static void f32Store(int address, float value, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 4) {
            throw Memory.outOfBounds(at);
        }
        RawMemory.putFloat(memory.base + at, value);
    }

    public static void f32Store(int address, float value, long offset, long base, long size) {
        RawMemory.putFloat(at(address, offset, 4, base, size), value);
    }

    public static void f64Store(int address, double value, long offset, Memory memory) {
        long at = (address & UNSIGNED) + offset;
        if (at > memory.size - 8) {
            throw Memory.outOfBounds(at);
        }
        RawMemory.putDouble(memory.base + at, value);
    }

    public static void f64Store(int address, double value, long offset, long base, long size) {
        RawMemory.putDouble(at(address, offset, 8, base, size), value);
    }

    /** The machine address of the bytes of a vector. */
    public static long v128(int address, long offset, Memory memory) {
        return at(address, offset, V128.BYTES, memory.base, memory.size);
    }

    /** The machine address of the bytes of a vector. */
    public static long v128(int address, long offset, long base, long size) {
        return at(address, offset, V128.BYTES, base, size);
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
