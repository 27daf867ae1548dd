package org.trifola.wasi.layout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An entry of a directory, which its name follows.
 *
 * @param next the cookie of the next entry
 * @param ino the number of the file
 * @param type what the file is
 * @param name its name
 */
public record Dirent(long next, long ino, FileType type, byte[] name) {

    private static final int SIZE = 24;

    /** The entry and its name as they lie in memory. */
    public byte[] encode() {
        byte[] bytes = new byte[SIZE + name.length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN) //
                        .putLong(0, next) //
                        .putLong(8, ino) //
                        .putInt(16, name.length) //
                        .put(20, type.code()) //
                        .put(SIZE, name);
        return bytes;
    }
}
