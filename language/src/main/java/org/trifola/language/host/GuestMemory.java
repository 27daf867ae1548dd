package org.trifola.language.host;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.trifola.language.error.OutOfBoundsException;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/**
 * A guest's memory as functions of the host see it. Numbers are little endian. An access outside of it ends the call,
 * with the answer that {@link HostModule#outOfBounds()} gives.
 *
 * <p>
 * An address is a guest's pointer as an unsigned number, as {@link HostCall#unsigned(int)} gives it, so that the address
 * of a struct's field never wraps around.
 */
public final class GuestMemory {

    private final Memory memory;

    private GuestMemory(Memory memory) {
        this.memory = memory;
    }

    /** The first memory of {@code caller}, which may be null; where there is none, each access is out of bounds. */
    @SuppressWarnings("exports") // For the engine, which alone sees the instances.
    public static GuestMemory of(Instance caller) {
        return of(caller == null ? null : caller.memory());
    }

    /** {@code memory}, which may be null; each access is out of bounds then. */
    @SuppressWarnings("exports") // For the engine, which alone sees the memories.
    public static GuestMemory of(Memory memory) {
        return new GuestMemory(memory);
    }

    /**
     * Adds {@code pages} pages of 64 KiB.
     *
     * @return the number of pages before, or -1 where its type, the limits or the machine do not allow it
     */
    public long grow(long pages) {
        return memory == null ? Memory.GROW_FAILED : memory.grow(pages);
    }

    /** The number of bytes that it has now. */
    public long size() {
        return memory == null ? 0 : memory.size();
    }

    /** Ends the call unless the {@code length} bytes from {@code address} on, which may be none, lie inside. */
    public void check(long address, long length) {
        if (memory == null || !memory.contains(address, length)) {
            throw OutOfBoundsException.INSTANCE;
        }
    }

    /** The byte at {@code address}. */
    public byte readByte(long address) {
        check(address, Byte.BYTES);
        return memory.loadByte(address, null);
    }

    /** The two bytes from {@code address} on. */
    public short readShort(long address) {
        check(address, Short.BYTES);
        return memory.loadShort(address, null);
    }

    /** The four bytes from {@code address} on. */
    public int readInt(long address) {
        check(address, Integer.BYTES);
        return memory.loadInt(address, null);
    }

    /** The four bytes from {@code address} on as an unsigned number: a pointer, a length or a count. */
    public long readUnsigned(long address) {
        return Integer.toUnsignedLong(readInt(address));
    }

    /** The eight bytes from {@code address} on. */
    public long readLong(long address) {
        check(address, Long.BYTES);
        return memory.loadLong(address, null);
    }

    /** Copies {@code length} bytes from {@code address} on to {@code target}, from {@code offset} on. */
    public void read(long address, byte[] target, int offset, int length) {
        check(address, length);
        memory.read(address, target, offset, length, null);
    }

    /**
     * The {@code length} bytes from {@code address} on as UTF-8.
     *
     * @throws CharacterCodingException if they are none
     */
    public String readString(long address, long length) throws CharacterCodingException {
        check(address, length);
        if (length > Integer.MAX_VALUE - Long.BYTES) {
            throw new CharacterCodingException();
        }
        byte[] bytes = new byte[(int) length];
        read(address, bytes, 0, bytes.length);
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Sets the byte at {@code address}. */
    public void writeByte(long address, byte value) {
        check(address, Byte.BYTES);
        memory.storeByte(address, value, null);
    }

    /** Sets the two bytes from {@code address} on. */
    public void writeShort(long address, short value) {
        check(address, Short.BYTES);
        memory.storeShort(address, value, null);
    }

    /** Sets the four bytes from {@code address} on. */
    public void writeInt(long address, int value) {
        check(address, Integer.BYTES);
        memory.storeInt(address, value, null);
    }

    /** Sets the eight bytes from {@code address} on. */
    public void writeLong(long address, long value) {
        check(address, Long.BYTES);
        memory.storeLong(address, value, null);
    }

    /** Copies {@code length} bytes of {@code source}, from {@code offset} on, to {@code address}. */
    public void write(long address, byte[] source, int offset, int length) {
        check(address, length);
        memory.write(address, source, offset, length, null);
    }

    /**
     * The {@code length} bytes from {@code address} on as a buffer, for what is known to keep it no longer than this call of the host
     * lasts and to call no guest meanwhile: what is done to it later may be done to other memory.
     *
     * @return null if the JVM lets nobody have such buffers, or the bytes are beyond the first 2 GiB
     */
    public ByteBuffer view(long address, int length) {
        check(address, length);
        return memory.view(address, length, null);
    }

    /** Sets {@code length} bytes from {@code address} on to zero. */
    public void clear(long address, long length) {
        check(address, length);
        memory.fill(address, 0, length, null);
    }
}
