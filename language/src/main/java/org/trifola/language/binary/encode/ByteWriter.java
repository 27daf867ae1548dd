package org.trifola.language.binary.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects bytes, and writes the values of the binary format.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/values.html">Values in the binary format</a>
 */
public final class ByteWriter {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int INITIAL_CAPACITY = 64;

    private byte[] bytes = new byte[INITIAL_CAPACITY];
    private int size;

    /** The number of bytes so far. */
    public int size() {
        return size;
    }

    /** Drops all bytes but the first {@code newSize}. */
    public void truncate(int newSize) {
        size = newSize;
    }

    /** A copy of all bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** A byte, the lower eight bits of {@code value}. */
    public void writeByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    /** All bytes of {@code source}. */
    public void writeBytes(byte[] source) {
        ensure(source.length);
        System.arraycopy(source, 0, bytes, size, source.length);
        size += source.length;
    }

    /** All bytes of {@code source}. */
    public void writeBytes(ByteWriter source) {
        writeBytes(source, 0);
    }

    /** The bytes of {@code source} from the index {@code from} on. */
    public void writeBytes(ByteWriter source, int from) {
        int length = source.size - from;
        ensure(length);
        System.arraycopy(source.bytes, from, bytes, size, length);
        size += length;
    }

    /** Four bytes, little endian. */
    public void writeFixedInt(int value) {
        ensure(Integer.BYTES);
        INT.set(bytes, size, value);
        size += Integer.BYTES;
    }

    /** Eight bytes, little endian. */
    public void writeFixedLong(long value) {
        ensure(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** An unsigned 32-bit number in LEB128. */
    public void writeUnsignedInt(int value) {
        writeUnsignedLong(Integer.toUnsignedLong(value));
    }

    /** An unsigned 64-bit number in LEB128. */
    public void writeUnsignedLong(long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            writeByte((int) rest | 0x80);
            rest >>>= 7;
        }
        writeByte((int) rest);
    }

    /** A signed number of up to 64 bits in LEB128. */
    public void writeSignedLong(long value) {
        long rest = value;
        while (rest >> 6 != 0 && rest >> 6 != -1) {
            writeByte((int) rest & 0x7F | 0x80);
            rest >>= 7;
        }
        writeByte((int) rest & 0x7F);
    }

    /** A name, its length before its bytes in UTF-8. */
    public void writeName(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        writeUnsignedInt(utf8.length);
        writeBytes(utf8);
    }

    /** The bytes of {@code contents}, their number before them. */
    public void writeSized(ByteWriter contents) {
        writeUnsignedInt(contents.size);
        writeBytes(contents);
    }

    private void ensure(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
    }
}
