package org.trifola.language.runtime.memory;

/**
 * Addresses that are reserved once and never move. Growing commits more of them, at once whatever the size; the
 * operating system backs a page with zeros when it is first used.
 */
final class Reservation implements Storage {

    private final Pages pages;
    private final long base;
    private final long capacity;
    private long committed;

    private Reservation(Pages pages, long base, long capacity) {
        this.pages = pages;
        this.base = base;
        this.capacity = capacity;
    }

    /**
     * A reservation of {@code capacity} bytes, or of fewer where the system refuses that many.
     *
     * @param needed the fewest bytes to reserve, more than 0
     * @return null if even those are refused, or if the JVM does not let this module call the operating system
     */
    static Reservation make(long needed, long capacity) {
        Pages pages = Pages.ofSystem();
        if (pages == null) {
            return null;
        }
        for (long length = capacity; length > needed; length = Math.max(needed, length >> 1)) {
            long base = pages.reserve(length);
            if (base != 0) {
                return new Reservation(pages, base, length);
            }
        }
        long base = pages.reserve(needed);
        return base == 0 ? null : new Reservation(pages, base, needed);
    }

    @Override
    public long base() {
        return base;
    }

    @Override
    public long capacity() {
        return capacity;
    }

    @Override
    public boolean grow(long size, long newSize) {
        if (newSize > capacity) {
            return false;
        }
        if (newSize > committed) {
            if (!pages.commit(base + committed, newSize - committed)) {
                return false;
            }
            committed = newSize;
        }
        return true;
    }

    @Override
    public void free() {
        pages.release(base, capacity);
    }
}
