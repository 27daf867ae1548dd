package org.trifola.language.runtime.memory;

/**
 * The storage of one memory over its life: an allocation while it is small, since that is ready at once, and from a
 * certain size on a reservation, where the system lets us have one. Its owner must not be reachable from it.
 */
final class Room implements Runnable {

    /** What a 32-bit memory can ever need, and what is reserved for a 64-bit memory that declares no less. */
    private static final long RESERVED = 4L << 30;

    private final long maximum;
    private Storage storage;

    /**
     * Room for no bytes.
     *
     * @param maximum the most bytes that will be asked for
     */
    Room(long maximum) {
        this.maximum = maximum;
        this.storage = new Allocation(maximum);
    }

    /** Where the bytes start; growing may change it. */
    synchronized long base() {
        return storage == null ? 0 : storage.base();
    }

    /**
     * Makes the bytes from {@code size}, the size so far, to {@code newSize} usable and zero.
     *
     * @return whether the machine had them; else nothing has changed
     */
    synchronized boolean grow(long size, long newSize) {
        if (storage == null) {
            return false;
        }
        if (newSize > storage.capacity()) {
            Reservation larger = Reservation.make(newSize, Math.max(newSize, Math.min(maximum, RESERVED)));
            if (larger != null) {
                return moveTo(larger, size, newSize);
            }
        }
        return storage.grow(size, newSize);
    }

    /** Gives the bytes back; afterwards there is no room any more. */
    @Override
    public synchronized void run() {
        if (storage != null) {
            storage.free();
            storage = null;
        }
    }

    private boolean moveTo(Storage larger, long size, long newSize) {
        if (!larger.grow(0, newSize)) {
            larger.free();
            return false;
        }
        RawMemory.copy(storage.base(), larger.base(), size);
        storage.free();
        storage = larger;
        return true;
    }
}
