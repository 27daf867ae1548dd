package org.trifola.benchmarks.generate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing sequence of bytes in the encodings of the binary format. */
final class Bytes {
    private byte[] bytes = new byte[1 << 12];
    private int length;

    int length() {
        return length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    Bytes u8(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
        return this;
    }

    Bytes raw(byte[] values) {
        return raw(values, values.length);
    }

    Bytes raw(Bytes values) {
        return raw(values.bytes, values.length);
    }

    private Bytes raw(byte[] values, int count) {
        reserve(count);
        System.arraycopy(values, 0, bytes, length, count);
        length += count;
        return this;
    }

    /** Unsigned LEB128. */
    Bytes u32(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            u8(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        return u8(rest);
    }

    /** Signed LEB128. */
    Bytes s64(long value) {
        long rest = value;
        while (rest < -64 || rest > 63) {
            u8((int) rest & 0x7F | 0x80);
            rest >>= 7;
        }
        return u8((int) rest & 0x7F);
    }

    /** A vector of bytes: their number, then they. */
    Bytes vector(Bytes values) {
        return u32(values.length).raw(values);
    }

    Bytes name(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return u32(utf8.length).raw(utf8);
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
