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
final class RawMemory {

    private static final Unsafe UNSAFE = unsafe();
    private static final boolean REVERSED = ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN;

    private RawMemory() {
    }

    static byte getByte(long address) {
        return UNSAFE.getByte(address);
    }

    static short getShort(long address) {
        short value = UNSAFE.getShort(address);
        return REVERSED ? Short.reverseBytes(value) : value;
    }

    static int getInt(long address) {
        int value = UNSAFE.getInt(address);
        return REVERSED ? Integer.reverseBytes(value) : value;
    }

    static long getLong(long address) {
        long value = UNSAFE.getLong(address);
        return REVERSED ? Long.reverseBytes(value) : value;
    }

    static float getFloat(long address) {
        return REVERSED ? Float.intBitsToFloat(getInt(address)) : UNSAFE.getFloat(address);
    }

    static double getDouble(long address) {
        return REVERSED ? Double.longBitsToDouble(getLong(address)) : UNSAFE.getDouble(address);
    }

    static void putByte(long address, byte value) {
        UNSAFE.putByte(address, value);
    }

    static void putShort(long address, short value) {
        UNSAFE.putShort(address, REVERSED ? Short.reverseBytes(value) : value);
    }

    static void putInt(long address, int value) {
        UNSAFE.putInt(address, REVERSED ? Integer.reverseBytes(value) : value);
    }

    static void putLong(long address, long value) {
        UNSAFE.putLong(address, REVERSED ? Long.reverseBytes(value) : value);
    }

    static void putFloat(long address, float value) {
        if (REVERSED) {
            putInt(address, Float.floatToRawIntBits(value));
        } else {
            UNSAFE.putFloat(address, value);
        }
    }

    static void putDouble(long address, double value) {
        if (REVERSED) {
            putLong(address, Double.doubleToRawLongBits(value));
        } else {
            UNSAFE.putDouble(address, value);
        }
    }

    /** Sets {@code length} bytes to {@code value}. */
    static void fill(long address, byte value, long length) {
        UNSAFE.setMemory(address, length, value);
    }

    /** Copies {@code length} bytes; the ranges may overlap. */
    static void copy(long source, long target, long length) {
        UNSAFE.copyMemory(source, target, length);
    }

    /** Copies {@code length} bytes out of an array. */
    static void copy(byte[] source, int offset, long target, long length) {
        UNSAFE.copyMemory(source, Unsafe.ARRAY_BYTE_BASE_OFFSET + (long) offset, null, target, length);
    }

    /** Copies {@code length} bytes into an array. */
    static void copy(long source, byte[] target, int offset, long length) {
        UNSAFE.copyMemory(null, source, target, Unsafe.ARRAY_BYTE_BASE_OFFSET + (long) offset, length);
    }

    /**
     * Allocates {@code length} bytes whose contents are arbitrary.
     *
     * @throws OutOfMemoryError if the machine refuses
     */
    static long allocate(long length) {
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
    static void free(long address) {
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
