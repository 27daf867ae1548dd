package org.trifola.wasi.layout;

import org.trifola.language.host.GuestMemory;

/**
 * What a preopened descriptor is: a directory.
 *
 * @param nameLength the number of bytes of the directory's name
 */
public record Prestat(int nameLength) {

    private static final int SIZE = 8;
    private static final byte DIRECTORY = 0;

    /** Stores this at {@code address}. */
    public void write(GuestMemory memory, long address) {
        memory.clear(address, SIZE);
        memory.writeByte(address, DIRECTORY);
        memory.writeInt(address + 4, nameLength);
    }
}
