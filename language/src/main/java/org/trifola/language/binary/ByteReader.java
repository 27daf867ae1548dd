package org.trifola.language.binary;

import static org.trifola.language.error.ModuleException.malformed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.trifola.language.module.Module;
import org.trifola.language.module.ModuleBytes;

/**
 * Reads the values of the binary format from the bytes of a module, from an offset to an end.
 *
 * <p>
 * A LEB128 number that begins before the end is read to its own end, even if that is behind it: so a number that is too
 * long is called that, and whoever knows why there is an end finds the reader behind it.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/values.html">Values in the binary format</a>
 */
public final class ByteReader {

    private static final String END = "unexpected end of section or function";
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    /** The module offset of the first of the bytes. */
    private final int start;
    private final int end;
    private int offset;

    /** A reader of {@code bytes} from {@code offset}, inclusive, to {@code end}, exclusive. */
    public ByteReader(byte[] bytes, int offset, int end) {
        this(bytes, 0, offset, end);
    }

    /** A reader of the bytes of {@code module} from the module offset {@code from}, inclusive, to {@code to}, exclusive. */
    public ByteReader(Module module, int from, int to) {
        this(module.bytes().part(from, to), from, to);
    }

    /** A reader of a part of a module from the module offset {@code from}, inclusive, to {@code to}, exclusive. */
    ByteReader(ModuleBytes.Part part, int from, int to) {
        this(part.array(), part.start(), from - part.start(), to - part.start());
    }

    private ByteReader(byte[] bytes, int start, int offset, int end) {
        this.bytes = bytes;
        this.start = start;
        this.offset = offset;
        this.end = end;
    }

    /** The module offset of the next byte. */
    public int offset() {
        return start + offset;
    }

    /** The module offset behind the last byte. */
    public int end() {
        return start + end;
    }

    /** The number of bytes that are left; negative where the last number went on behind the end. */
    public int remaining() {
        return end - offset;
    }

    /** Whether no byte is left. */
    public boolean atEnd() {
        return offset >= end;
    }

    /** A reader of the next {@code length} bytes, which are skipped here. */
    public ByteReader slice(int length) {
        int first = offset;
        skip(length);
        return new ByteReader(bytes, start, first, offset);
    }

    /** Goes on at the module offset {@code next}, which is not before where this reader began. */
    void goTo(int next) {
        offset = next - start;
    }

    /** Skips {@code length} bytes, an unsigned number. */
    public void skip(int length) {
        require(length);
        offset += length;
    }

    /** The next byte, 0 to 255, which is not skipped. */
    public int peek() {
        require(1);
        return bytes[offset] & 0xFF;
    }

    /** A byte, 0 to 255. */
    public int readByte() {
        require(1);
        return bytes[offset++] & 0xFF;
    }

    /** Four bytes, little endian. */
    public int readFixedInt() {
        require(Integer.BYTES);
        int value = (int) INT.get(bytes, offset);
        offset += Integer.BYTES;
        return value;
    }

    /** Eight bytes, little endian. */
    public long readFixedLong() {
        require(Long.BYTES);
        long value = (long) LONG.get(bytes, offset);
        offset += Long.BYTES;
        return value;
    }

    /** An unsigned 32-bit number in LEB128. */
    public int readUnsignedInt() {
        if (offset < end && bytes[offset] >= 0) {
            return bytes[offset++];
        }
        return hasTwoBytes() ? readTwoBytes() : (int) readLeb128(32, false);
    }

    /** An unsigned 32-bit number in LEB128 that begins {@code distance} bytes from here; nothing is skipped. */
    public int peekUnsignedInt(int distance) {
        int before = offset;
        offset += distance;
        int value = readUnsignedInt();
        offset = before;
        return value;
    }

    /** A signed 32-bit number in LEB128. */
    public int readSignedInt() {
        if (offset < end && bytes[offset] >= 0) {
            return bytes[offset++] << 25 >> 25;
        }
        return hasTwoBytes() ? readTwoBytes() << 18 >> 18 : (int) readLeb128(32, true);
    }

    /** A signed 33-bit number in LEB128. */
    public long readSigned33() {
        return readLeb128(33, true);
    }

    /** An unsigned 64-bit number in LEB128. */
    public long readUnsignedLong() {
        if (offset < end && bytes[offset] >= 0) {
            return bytes[offset++];
        }
        return readLeb128(64, false);
    }

    /** A signed 64-bit number in LEB128. */
    public long readSignedLong() {
        return readLeb128(64, true);
    }

    /**
     * The length of a list whose elements take at least {@code minimumBytes} bytes each: the length never exceeds what
     * the bytes behind it can hold, so that it may be allocated.
     */
    public int readLength(int minimumBytes) {
        int first = offset();
        int length = readUnsignedInt();
        long left = Math.max(0, remaining());
        if (Integer.toUnsignedLong(length) * minimumBytes > left) {
            String text = Integer.toUnsignedLong(length) > left ? END : "length out of bounds";
            throw malformed("%s: a length of %s with %d bytes left".formatted(text, Integer.toUnsignedString(length), left), first);
        }
        return length;
    }

    /** A name in UTF-8. */
    public String readName() {
        int length = readLength(1);
        int first = offset;
        skip(length);
        try {
            CharBuffer name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, first, length));
            return name.toString();
        } catch (CharacterCodingException e) {
            throw malformed("malformed UTF-8 encoding", start + first);
        }
    }

    /** Whether the second byte of a number is its last. */
    private boolean hasTwoBytes() {
        return offset < end - 1 && bytes[offset + 1] >= 0;
    }

    private int readTwoBytes() {
        int value = bytes[offset] & 0x7F | bytes[offset + 1] << 7;
        offset += 2;
        return value;
    }

    private long readLeb128(int width, boolean signed) {
        require(1);
        int first = offset();
        long value = 0;
        int shift = 0;
        while (true) {
            if (offset == bytes.length) {
                throw malformed(END, offset());
            }
            int next = bytes[offset++];
            value |= (long) (next & 0x7F) << shift;
            int bits = width - shift;
            if (bits < 7) {
                checkUnusedBits(next, bits, signed, first);
            }
            if (next >= 0) {
                int unused = Math.max(0, 57 - shift);
                return signed ? value << unused >> unused : value;
            }
            shift += 7;
        }
    }

    private static void checkUnusedBits(int last, int bits, boolean signed, int start) {
        if (last < 0) {
            throw malformed("integer representation too long", start);
        }
        int unused = last >> (signed ? bits - 1 : bits);
        int allOnes = 0x7F >> (signed ? bits - 1 : bits);
        if (unused != 0 && !(signed && unused == allOnes)) {
            throw malformed("integer too large", start);
        }
    }

    private void require(int length) {
        if (length < 0 || length > end - offset) {
            throw malformed(END, end());
        }
    }
}
