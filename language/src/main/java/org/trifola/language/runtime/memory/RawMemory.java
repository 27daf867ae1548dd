package org.trifola.language.runtime.memory;

import java.lang.reflect.Field;
import java.nio.ByteOrder;

import sun.misc.Unsafe;

/**
 * Memory outside of the Java heap by its machine address: unchecked, little endian on every machine, aligned or not.
 *
 * <p>
 * The nodes of any Truffle language need {@link Unsafe}, so it is there wherever this engine runs, and what the JVM says
 * about its use it has said before. Partial evaluation makes one machine instruction of each access here; of an access
 * by {@code java.lang.foreign} it leaves a call.
 */
@SuppressWarnings("removal")
public final class RawMemory {

    private static final Unsafe UNSAFE = unsafe();
    private static final boolean REVERSED = ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN;

    /** Whether the JVM lets this module use what its own library accesses memory with (exports {@code java.base/jdk.internal.misc}). */
    private static final boolean IS_DIRECT = !REVERSED && Object.class.getModule().isExported("jdk.internal.misc", RawMemory.class.getModule());
    /** It, or null: less for the JVM's compilers to inline, and so to count, than {@link Unsafe}, which calls it. */
    private static final jdk.internal.misc.Unsafe DIRECT = IS_DIRECT ? jdk.internal.misc.Unsafe.getUnsafe() : null;

    private RawMemory() {
    }

    public static byte getByte(long address) {
        return IS_DIRECT ? DIRECT.getByte(null, address) : UNSAFE.getByte(null, address);
    }

    static short getShort(long address) {
        return IS_DIRECT ? DIRECT.getShort(null, address) : ordered(UNSAFE.getShort(null, address));
    }

    public static int getInt(long address) {
        return IS_DIRECT ? DIRECT.getInt(null, address) : ordered(UNSAFE.getInt(null, address));
    }

    public static long getLong(long address) {
        return IS_DIRECT ? DIRECT.getLong(null, address) : ordered(UNSAFE.getLong(null, address));
    }

    static float getFloat(long address) {
        return IS_DIRECT ? DIRECT.getFloat(null, address) : Float.intBitsToFloat(getInt(address));
    }

    static double getDouble(long address) {
        return IS_DIRECT ? DIRECT.getDouble(null, address) : Double.longBitsToDouble(getLong(address));
    }

    static void putByte(long address, byte value) {
        if (IS_DIRECT) {
            DIRECT.putByte(null, address, value);
        } else {
            UNSAFE.putByte(null, address, value);
        }
    }

    static void putShort(long address, short value) {
        if (IS_DIRECT) {
            DIRECT.putShort(null, address, value);
        } else {
            UNSAFE.putShort(null, address, ordered(value));
        }
    }

    public static void putInt(long address, int value) {
        if (IS_DIRECT) {
            DIRECT.putInt(null, address, value);
        } else {
            UNSAFE.putInt(null, address, ordered(value));
        }
    }

    public static void putLong(long address, long value) {
        if (IS_DIRECT) {
            DIRECT.putLong(null, address, value);
        } else {
            UNSAFE.putLong(null, address, ordered(value));
        }
    }

    static void putFloat(long address, float value) {
        if (IS_DIRECT) {
            DIRECT.putFloat(null, address, value);
        } else {
            putInt(address, Float.floatToRawIntBits(value));
        }
    }

    static void putDouble(long address, double value) {
        if (IS_DIRECT) {
            DIRECT.putDouble(null, address, value);
        } else {
            putLong(address, Double.doubleToRawLongBits(value));
        }
    }

    private static short ordered(short value) {
        return REVERSED ? Short.reverseBytes(value) : value;
    }

    private static int ordered(int value) {
        return REVERSED ? Integer.reverseBytes(value) : value;
    }

    private static long ordered(long value) {
        return REVERSED ? Long.reverseBytes(value) : value;
    }

    /** Sets {@code length} bytes to {@code value}. */
    public static void fill(long address, byte value, long length) {
        UNSAFE.setMemory(address, length, value);
    }

    /** Copies {@code length} bytes; the ranges may overlap. */
    static void copy(long source, long target, long length) {
        UNSAFE.copyMemory(source, target, length);
    }

    /** Copies {@code length} bytes out of an array. */
    public static void copy(byte[] source, int offset, long target, long length) {
        UNSAFE.copyMemory(source, Unsafe.ARRAY_BYTE_BASE_OFFSET + (long) offset, null, target, length);
    }

    /** Copies {@code length} bytes into an array. */
    public static void copy(long source, byte[] target, int offset, long length) {
        UNSAFE.copyMemory(null, source, target, Unsafe.ARRAY_BYTE_BASE_OFFSET + (long) offset, length);
    }

    /**
     * Allocates {@code length} bytes whose contents are arbitrary.
     *
     * @throws OutOfMemoryError if the machine refuses
     */
    public static long allocate(long length) {
        return UNSAFE.allocateMemory(length);
    }

    /**
     * Makes an allocation {@code length} bytes long, with the contents it has as far as they fit; 0 makes a new one.
     *
     * @return its new address; the old one is free
     * @throws OutOfMemoryError if the machine refuses; the allocation stays as it is
     */
    static long reallocate(long address, long length) {
        return UNSAFE.reallocateMemory(address, length);
    }

    /** Frees an allocation. */
    public static void free(long address) {
        UNSAFE.freeMemory(address);
    }

    private static Unsafe unsafe() {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("sun.misc.Unsafe is needed to access memory", e);
        }
    }
}
