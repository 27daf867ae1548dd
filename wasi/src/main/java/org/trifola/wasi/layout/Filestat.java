package org.trifola.wasi.layout;

import org.trifola.language.host.GuestMemory;

/**
 * The attributes of a file.
 *
 * @param dev the device that contains it
 * @param ino its number, unique on the device
 * @param filetype what it is
 * @param nlink the number of its hard links
 * @param size its number of bytes; for a symbolic link, of its target's name
 * @param atim when it was last read, in nanoseconds since 1970
 * @param mtim when its contents last changed, in nanoseconds since 1970
 * @param ctim when its attributes last changed, in nanoseconds since 1970
 */
public record Filestat(long dev, long ino, FileType filetype, long nlink, long size, long atim, long mtim, long ctim) {

    /** Stores this at {@code address}. */
    public void write(GuestMemory memory, long address, Abi abi) {
        memory.clear(address, size(abi));
        memory.writeLong(address, dev);
        memory.writeLong(address + 8, ino);
        memory.writeByte(address + 16, filetype.code());
        long rest = switch (abi) {
            case PREVIEW1 -> {
                memory.writeLong(address + 24, nlink);
                yield address + 32;
            }
            case UNSTABLE -> {
                memory.writeInt(address + 20, (int) nlink);
                yield address + 24;
            }
        };
        memory.writeLong(rest, size);
        memory.writeLong(rest + 8, atim);
        memory.writeLong(rest + 16, mtim);
        memory.writeLong(rest + 24, ctim);
    }

    private static int size(Abi abi) {
        return switch (abi) {
            case PREVIEW1 -> 64;
            case UNSTABLE -> 56;
        };
    }

    /** Whether {@code other} are attributes of the same file. */
    public boolean isSameFile(Filestat other) {
        return ino == other.ino && dev == other.dev;
    }
}
