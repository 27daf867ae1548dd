package org.trifola.language.runtime.memory;

/** Bytes outside of the Java heap, 0 at first, that are there as long as this object can be reached. */
public final class RawBlock {

    private final long address;
    private final long length;

    /**
     * Allocates {@code length} bytes, whose address is a multiple of 16.
     *
     * @throws OutOfMemoryError if the machine refuses
     */
    public RawBlock(long length) {
        this.address = RawMemory.allocate(length);
        this.length = length;
        RawMemory.fill(address, (byte) 0, length);
        Release.whenUnreachable(this, new Free(address));
    }

    private record Free(long address) implements Runnable {

        @Override
        public void run() {
            RawMemory.free(address);
        }
    }

    /** The machine address of the first byte. */
    public long address() {
        return address;
    }

    /** The number of bytes. */
    public long length() {
        return length;
    }

    /** Begins with the first {@code count} bytes of another block. */
    public void copy(RawBlock source, long count) {
        RawMemory.copy(source.address, address, count);
    }
}
