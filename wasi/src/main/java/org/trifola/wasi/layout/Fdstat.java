package org.trifola.wasi.layout;

import org.trifola.language.host.GuestMemory;

/**
 * The attributes of a descriptor.
 *
 * @param filetype what is open
 * @param flags a set of {@link FdFlag}s
 * @param rightsBase the rights that apply to the descriptor
 * @param rightsInheriting the most rights that descriptors opened through it can have
 */
public record Fdstat(FileType filetype, int flags, long rightsBase, long rightsInheriting) {

    private static final int SIZE = 24;

    /** Stores this at {@code address}. */
    public void write(GuestMemory memory, long address) {
        memory.clear(address, SIZE);
        memory.writeByte(address, filetype.code());
        memory.writeShort(address + 2, (short) flags);
        memory.writeLong(address + 8, rightsBase);
        memory.writeLong(address + 16, rightsInheriting);
    }
}
