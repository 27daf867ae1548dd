package org.trifola.wasi.layout;

import org.trifola.language.host.GuestMemory;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;

/**
 * What a guest waits for.
 *
 * @param userdata what the guest knows it by
 * @param type what it is
 * @param id the number of the clock or of the descriptor
 * @param timeout for a clock, the time in nanoseconds, as an unsigned number
 * @param flags for a clock, a set of {@link ClockFlag}s
 */
public record Subscription(long userdata, EventType type, int id, long timeout, int flags) {

    /** The number of bytes of a subscription. */
    public static int size(Abi abi) {
        return switch (abi) {
            case PREVIEW1 -> 48;
            case UNSTABLE -> 56;
        };
    }

    /**
     * The subscription at {@code address}.
     *
     * @throws ErrnoException {@link Errno#INVAL} if it is for no type of event
     */
    public static Subscription read(GuestMemory memory, long address, Abi abi) throws ErrnoException {
        int tag = Byte.toUnsignedInt(memory.readByte(address + 8));
        if (tag >= EventType.values().length) {
            throw new ErrnoException(Errno.INVAL);
        }
        EventType type = EventType.values()[tag];
        long userdata = memory.readLong(address);
        return switch (type) {
            case CLOCK -> {
                long clock = address + switch (abi) {
                    case PREVIEW1 -> 16;
                    // A number that the guest gives the clock comes first.
                    case UNSTABLE -> 24;
                };
                yield new Subscription(userdata, type, memory.readInt(clock), memory.readLong(clock + 8), memory.readShort(clock + 24));
            }
            case FD_READ, FD_WRITE -> new Subscription(userdata, type, memory.readInt(address + 16), 0, 0);
        };
    }
}
