package org.trifola.wasi.layout;

import org.trifola.language.host.GuestMemory;
import org.trifola.wasi.error.Errno;

/**
 * Something that a guest has waited for and that has happened.
 *
 * @param userdata what the guest knows it by
 * @param error why it cannot happen, or {@link Errno#SUCCESS}
 * @param type what it is
 * @param bytes for a descriptor, how many bytes can be read or written, as far as that is known
 * @param flags for a descriptor, a set of {@link EventFlag}s
 */
public record Event(long userdata, Errno error, EventType type, long bytes, int flags) {

    /** The number of bytes of an event. */
    public static final int SIZE = 32;

    /** Stores this at {@code address}. */
    public void write(GuestMemory memory, long address) {
        memory.clear(address, SIZE);
        memory.writeLong(address, userdata);
        memory.writeShort(address + 8, (short) error.code());
        memory.writeByte(address + 10, (byte) type.ordinal());
        memory.writeLong(address + 16, bytes);
        memory.writeShort(address + 24, (short) flags);
    }
}
