package org.trifola.language.machine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.trifola.language.runtime.memory.RawMemory;

/** What the operating system does for machine code: the system calls of Linux on x86-64. Addresses and lengths are in bytes. */
final class SystemCalls {

    static final int PROT_NONE = 0;
    static final int PROT_READ_WRITE = 3;
    static final int PROT_READ_EXECUTE = 5;

    private static final int OPEN = 2;
    private static final int CLOSE = 3;
    private static final int MMAP = 9;
    private static final int MPROTECT = 10;
    private static final int MUNMAP = 11;
    private static final int PREAD = 17;
    private static final int MADVISE = 28;
    private static final int FTRUNCATE = 77;
    private static final int MEMFD_CREATE = 319;

    private static final int MAP_SHARED = 1;
    private static final int MAP_PRIVATE = 2;
    private static final int MAP_FIXED = 0x10;
    private static final int MAP_ANONYMOUS = 0x20;
    private static final int MADV_HUGEPAGE = 14;
    private static final int MFD_CLOEXEC = 1;
    private static final int O_CLOEXEC = 0x80000;
    private static final int NO_FILE = -1;

    private SystemCalls() {
    }

    /** Reserves addresses that cannot be accessed; 0 if the system refuses. */
    static long reserve(long length) {
        return Math.max(0, Native.system(MMAP, 0, length, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, NO_FILE, 0));
    }

    /** Makes addresses accessible; whether the system does. */
    static boolean protect(long address, long length, int protection) {
        return Native.system(MPROTECT, address, length, protection, 0, 0, 0) == 0;
    }

    /** Asks the system for pages of 2 MiB, which it may have or not. */
    static void preferLargePages(long address, long length) {
        Native.system(MADVISE, address, length, MADV_HUGEPAGE, 0, 0, 0);
    }

    /** Gives addresses back. */
    static void unmap(long address, long length) {
        Native.system(MUNMAP, address, length, 0, 0, 0, 0);
    }

    /** Makes a file of zeros in memory; its descriptor, or a negative number if the system refuses. */
    static int createFile(long length) {
        long name = RawMemory.allocate(Long.BYTES);
        RawMemory.putLong(name, 'w');
        int file = (int) Native.system(MEMFD_CREATE, name, MFD_CLOEXEC, 0, 0, 0, 0);
        RawMemory.free(name);
        if (file >= 0 && Native.system(FTRUNCATE, file, length, 0, 0, 0, 0) != 0) {
            close(file);
            return NO_FILE;
        }
        return file;
    }

    /** Maps a file; 0 if the system refuses. */
    static long map(int file, long length, int protection) {
        return Math.max(0, Native.system(MMAP, 0, length, protection, MAP_SHARED, file, 0));
    }

    /** Opens a file for reading; its descriptor, or a negative number if the system refuses. */
    static int open(Path path) {
        byte[] bytes = path.toString().getBytes(StandardCharsets.UTF_8);
        long name = RawMemory.allocate(bytes.length + 1L);
        RawMemory.copy(bytes, 0, name, bytes.length);
        RawMemory.fill(name + bytes.length, (byte) 0, 1);
        int file = (int) Native.system(OPEN, name, O_CLOEXEC, 0, 0, 0, 0);
        RawMemory.free(name);
        return file;
    }

    /** Reads bytes of a file to an address; whether there are so many. */
    static boolean read(int file, long offset, long address, long length) {
        long done = 0;
        while (done < length) {
            long count = Native.system(PREAD, file, address + done, length - done, offset + done, 0, 0);
            if (count <= 0) {
                return false;
            }
            done += count;
        }
        return true;
    }

    /** Lets pages of a file that can be run take the place of others; whether the system does. */
    static boolean mapCode(long address, long length, int file, long offset) {
        return Native.system(MMAP, address, length, PROT_READ_EXECUTE, MAP_PRIVATE | MAP_FIXED, file, offset) == address;
    }

    /** Closes a file. */
    static void close(int file) {
        Native.system(CLOSE, file, 0, 0, 0, 0, 0);
    }
}
