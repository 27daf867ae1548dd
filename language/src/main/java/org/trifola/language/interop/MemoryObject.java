package org.trifola.language.interop;

import java.nio.ByteOrder;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.InvalidBufferOffsetException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.trifola.language.data.Display;
import org.trifola.language.data.Meta;
import org.trifola.language.data.MethodObject;
import org.trifola.language.runtime.memory.Memory;

/**
 * A memory as other languages see it: a buffer, an array of bytes from 0 to 255, {@code size} in pages, and
 * {@code grow(pages)}, which gives the size before or -1. Written bytes may be signed too. {@code buffer} is the memory
 * itself, as programs in JavaScript ask for it.
 */
@ExportLibrary(InteropLibrary.class)
public final class MemoryObject extends ExternalObject {

    private static final String SIZE = "size";
    private static final String GROW = "grow";
    private static final String BUFFER = "buffer";
    private static final int MIN_BYTE = Byte.MIN_VALUE;
    private static final int MAX_BYTE = 255;

    private final Memory memory;

    private MemoryObject(Memory memory) {
        this.memory = memory;
    }

    /** {@code memory} as an object, the same one each time. */
    @TruffleBoundary
    public static MemoryObject of(Memory memory) {
        synchronized (memory) {
            if (memory.embedderObject() == null) {
                memory.setEmbedderObject(new MemoryObject(memory));
            }
            return (MemoryObject) memory.embedderObject();
        }
    }

    /** The memory. */
    public Memory memory() {
        return memory;
    }

    @ExportMessage
    boolean hasArrayElements() {
        return true;
    }

    @ExportMessage
    long getArraySize() {
        return memory.size();
    }

    @ExportMessage(name = "isArrayElementReadable")
    @ExportMessage(name = "isArrayElementModifiable")
    boolean isByte(long index) {
        return 0 <= index && index < memory.size();
    }

    @ExportMessage
    boolean isArrayElementInsertable(@SuppressWarnings("unused") long index) {
        return false;
    }

    @ExportMessage
    Object readArrayElement(long index) throws InvalidArrayIndexException {
        checkIndex(index);
        return memory.loadByte(index, null) & 0xFF;
    }

    @ExportMessage
    void writeArrayElement(long index, Object value, @CachedLibrary(limit = "3") InteropLibrary numbers) throws InvalidArrayIndexException, UnsupportedTypeException {
        checkIndex(index);
        try {
            int number = numbers.asInt(value);
            if (MIN_BYTE <= number && number <= MAX_BYTE) {
                memory.storeByte(index, (byte) number, null);
                return;
            }
        } catch (UnsupportedMessageException e) {
            // Answered below, like a number that is too large.
        }
        throw noByte(value);
    }

    private void checkIndex(long index) throws InvalidArrayIndexException {
        if (!isByte(index)) {
            throw InvalidArrayIndexException.create(index);
        }
    }

    @TruffleBoundary
    private static UnsupportedTypeException noByte(Object value) {
        return UnsupportedTypeException.create(new Object[]{value}, "A byte of a memory is a whole number from -128 to 255, not " + Display.of(value) + ".");
    }

    @ExportMessage
    boolean hasBufferElements() {
        return true;
    }

    @ExportMessage
    boolean isBufferWritable() {
        return true;
    }

    @ExportMessage
    long getBufferSize() {
        return memory.size();
    }

    @ExportMessage
    void readBuffer(long offset, byte[] target, int targetOffset, int length) throws InvalidBufferOffsetException {
        checkOffset(offset, length);
        memory.read(offset, target, targetOffset, length, null);
    }

    @ExportMessage
    byte readBufferByte(long offset) throws InvalidBufferOffsetException {
        checkOffset(offset, Byte.BYTES);
        return memory.loadByte(offset, null);
    }

    @ExportMessage
    short readBufferShort(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        checkOffset(offset, Short.BYTES);
        short value = memory.loadShort(offset, null);
        return order == ByteOrder.LITTLE_ENDIAN ? value : Short.reverseBytes(value);
    }

    @ExportMessage
    int readBufferInt(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        checkOffset(offset, Integer.BYTES);
        int value = memory.loadInt(offset, null);
        return order == ByteOrder.LITTLE_ENDIAN ? value : Integer.reverseBytes(value);
    }

    @ExportMessage
    long readBufferLong(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        checkOffset(offset, Long.BYTES);
        long value = memory.loadLong(offset, null);
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
    void writeBufferByte(long offset, byte value) throws InvalidBufferOffsetException {
        checkOffset(offset, Byte.BYTES);
        memory.storeByte(offset, value, null);
    }

    @ExportMessage
    void writeBufferShort(ByteOrder order, long offset, short value) throws InvalidBufferOffsetException {
        checkOffset(offset, Short.BYTES);
        memory.storeShort(offset, order == ByteOrder.LITTLE_ENDIAN ? value : Short.reverseBytes(value), null);
    }

    @ExportMessage
    void writeBufferInt(ByteOrder order, long offset, int value) throws InvalidBufferOffsetException {
        checkOffset(offset, Integer.BYTES);
        memory.storeInt(offset, order == ByteOrder.LITTLE_ENDIAN ? value : Integer.reverseBytes(value), null);
    }

    @ExportMessage
    void writeBufferLong(ByteOrder order, long offset, long value) throws InvalidBufferOffsetException {
        checkOffset(offset, Long.BYTES);
        memory.storeLong(offset, order == ByteOrder.LITTLE_ENDIAN ? value : Long.reverseBytes(value), null);
    }

    @ExportMessage
    void writeBufferFloat(ByteOrder order, long offset, float value) throws InvalidBufferOffsetException {
        writeBufferInt(order, offset, Float.floatToRawIntBits(value));
    }

    @ExportMessage
    void writeBufferDouble(ByteOrder order, long offset, double value) throws InvalidBufferOffsetException {
        writeBufferLong(order, offset, Double.doubleToRawLongBits(value));
    }

    private void checkOffset(long offset, int length) throws InvalidBufferOffsetException {
        if (!memory.contains(offset, length)) {
            throw InvalidBufferOffsetException.create(offset, length);
        }
    }

    @Override
    protected List<String> memberNames() {
        return List.of(SIZE, GROW, BUFFER);
    }

    @Override
    protected Object member(String name) {
        return switch (name) {
            case SIZE -> memory.pages();
            case GROW -> new MethodObject(this, GROW);
            case BUFFER -> this;
            default -> null;
        };
    }

    @Override
    protected boolean isMethod(String name) {
        return name.equals(SIZE) || name.equals(GROW);
    }

    @Override
    protected Object invoke(String name, Object[] arguments) throws ArityException, UnsupportedTypeException {
        if (name.equals(SIZE)) {
            MethodArguments.checkCount(arguments, 0);
            return memory.pages();
        }
        MethodArguments.checkCount(arguments, 1);
        return memory.grow(MethodArguments.unsigned("The number of pages by which a memory grows", arguments[0]));
    }

    @Override
    protected Meta meta() {
        return Meta.MEMORY;
    }

    @Override
    public String toString() {
        return "memory of " + Display.count(memory.pages(), "page");
    }
}
