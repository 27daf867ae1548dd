package org.trifola.language.runtime.memory;

/**
 * Memory of the C library's allocator. It is cheap to have and needs no permission, but may have to move to grow, and
 * fresh bytes are not zero by themselves. So it grows with slack, which operating systems do not back before it is used.
 */
final class Allocation implements Storage {

    /** From here on, zeroing what is added costs more than finding out how to reserve. */
    static final long LARGE = 256L << 20;
    /** The same where reserving takes no time. */
    private static final long LARGE_IF_AT_HAND = 1L << 20;

    private static final long DOUBLED_BELOW = 64L << 20;

    private final long maximum;
    private long allocated;
    private long base;

    /**
     * An allocation of no bytes.
     *
     * @param maximum the most bytes that will be asked for
     */
    Allocation(long maximum) {
        this.maximum = maximum;
    }

    @Override
    public long base() {
        return base;
    }

    @Override
    public long capacity() {
        return Math.min(maximum, Pages.areAtHand() ? LARGE_IF_AT_HAND : LARGE);
    }

    @Override
    public boolean grow(long size, long newSize) {
        boolean enough = newSize <= allocated || size > 0 && reallocate(withSlack(newSize)) || reallocate(newSize);
        if (enough && newSize > size) {
            RawMemory.fill(base + size, (byte) 0, newSize - size);
        }
        return enough;
    }

    @Override
    public void free() {
        RawMemory.free(base);
        base = 0;
        allocated = 0;
    }

    private long withSlack(long size) {
        long slack = size < DOUBLED_BELOW ? size : size >> 2;
        return Math.min(maximum, size + slack);
    }

    private boolean reallocate(long length) {
        try {
            base = RawMemory.reallocate(base, length);
        } catch (OutOfMemoryError e) {
            return false;
        }
        allocated = length;
        return true;
    }
}
