package org.trifola.language.interop;

import java.nio.ByteOrder;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidBufferOffsetException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.data.LanguageObject;
import org.trifola.language.data.Meta;

/** A vector as other languages see it: a buffer of 16 bytes, the first lane first, that cannot be written. */
@ExportLibrary(InteropLibrary.class)
public final class VectorObject extends LanguageObject {

    private final V128 vector;

    VectorObject(V128 vector) {
        this.vector = vector;
    }

    /**
     * The vector with the bytes of {@code value}, a buffer of 16 bytes of any language.
     *
     * @param interop accepts {@code value}
     * @throws UnsupportedMessageException if {@code value} is no such buffer
     */
    static V128 vector(Object value, InteropLibrary interop) throws UnsupportedMessageException {
        if (value instanceof VectorObject object) {
            return object.vector;
        }
        if (!interop.hasBufferElements(value) || interop.getBufferSize(value) != V128.BYTES) {
            throw UnsupportedMessageException.create();
        }
        try {
            long low = interop.readBufferLong(value, ByteOrder.LITTLE_ENDIAN, 0);
            return new V128(low, interop.readBufferLong(value, ByteOrder.LITTLE_ENDIAN, Long.BYTES));
        } catch (InvalidBufferOffsetException e) {
            throw UnsupportedMessageException.create(e);
        }
    }

    @ExportMessage
    boolean hasBufferElements() {
        return true;
    }

    @ExportMessage
    long getBufferSize() {
        return V128.BYTES;
    }

    @ExportMessage
    byte readBufferByte(long offset) throws InvalidBufferOffsetException {
        return (byte) read(offset, Byte.BYTES);
    }

    @ExportMessage
    short readBufferShort(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        short value = (short) read(offset, Short.BYTES);
        return order == ByteOrder.LITTLE_ENDIAN ? value : Short.reverseBytes(value);
    }

    @ExportMessage
    int readBufferInt(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        int value = (int) read(offset, Integer.BYTES);
        return order == ByteOrder.LITTLE_ENDIAN ? value : Integer.reverseBytes(value);
    }

    @ExportMessage
    long readBufferLong(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        long value = read(offset, Long.BYTES);
        return order == ByteOrder.LITTLE_ENDIAN ? value : Long.reverseBytes(value);
    }

    @ExportMessage
    float readBufferFloat(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        return Float.intBitsToFloat(readBufferInt(order, offset));
    }

    @ExportMessage
    double readBufferDouble(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        return Double.longBitsToDouble(readBufferLong(order, offset));
    }

    @ExportMessage
    void readBuffer(long offset, byte[] destination, int destinationOffset, int length) throws InvalidBufferOffsetException {
        check(offset, length);
        for (int i = 0; i < length; i++) {
            destination[destinationOffset + i] = (byte) read(offset + i, Byte.BYTES);
        }
    }

    /** The {@code length} bytes from {@code offset} on, little endian, as the lowest bits. */
    private long read(long offset, int length) throws InvalidBufferOffsetException {
        check(offset, length);
        int position = (int) offset * Byte.SIZE;
        if (position >= Long.SIZE) {
            return vector.high() >>> position - Long.SIZE;
        }
        return position == 0 ? vector.low() : vector.low() >>> position | vector.high() << Long.SIZE - position;
    }

    private static void check(long offset, int length) throws InvalidBufferOffsetException {
        if (offset < 0 || length < 0 || offset > V128.BYTES - length) {
            throw InvalidBufferOffsetException.create(offset, length);
        }
    }

    @Override
    protected Meta meta() {
        return Meta.VECTOR;
    }

    @Override
    public String toString() {
        return "v128 " + vector;
    }
}
