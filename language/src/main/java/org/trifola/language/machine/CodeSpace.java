package org.trifola.language.machine;

import java.nio.file.Path;
import java.util.Arrays;

import org.trifola.language.machine.cache.CodeImage;
import org.trifola.language.runtime.memory.RawMemory;
import org.trifola.language.runtime.memory.Release;

/**
 * Addresses for machine code. They are there twice: where one can write, and where code runs, which cannot be written. They are
 * given back when this object is no longer reachable.
 */
final class CodeSpace {

    private final long address;
    private final long writable;
    private final long length;
    private long used;

    private CodeSpace(long address, long writable, long length) {
        this.address = address;
        this.writable = writable;
        this.length = length;
    }

    /** A space of {@code length} bytes, of which only those count that are used; null if the system refuses. */
    static CodeSpace make(long length) {
        int file = SystemCalls.createFile(length);
        if (file < 0) {
            return null;
        }
        long writable = SystemCalls.map(file, length, SystemCalls.PROT_READ_WRITE);
        long executable = SystemCalls.map(file, length, SystemCalls.PROT_READ_EXECUTE);
        SystemCalls.close(file);
        Mappings mappings = new Mappings(writable, executable, length);
        if (writable == 0 || executable == 0) {
            mappings.run();
            return null;
        }
        CodeSpace space = new CodeSpace(executable, writable, length);
        Release.whenUnreachable(space, mappings);
        return space;
    }

    private record Mappings(long writable, long executable, long length) implements Runnable {

        @Override
        public void run() {
            if (writable != 0) {
                SystemCalls.unmap(writable, length);
            }
            if (executable != 0) {
                SystemCalls.unmap(executable, length);
            }
        }
    }

    /** The machine address of the first byte. */
    long address() {
        return address;
    }

    /** The machine address of the next code. */
    long next() {
        return address + used;
    }

    /** The number of bytes that are used. */
    long used() {
        return used;
    }

    /** {@code length} bytes at {@code offset}. */
    byte[] copy(long offset, int length) {
        byte[] bytes = new byte[length];
        RawMemory.copy(address + offset, bytes, 0, length);
        return bytes;
    }

    /** The number of bytes that are left. */
    long left() {
        return length - used;
    }

    /** Skips bytes that are set otherwise, to a multiple of 16. */
    void skip(long bytes) {
        used = used + bytes + 15 & -16;
    }

    /** Adds code at {@link #next}. */
    void add(byte[] code) {
        RawMemory.copy(code, 0, writable + used, code.length);
        skip(code.length);
    }

    /**
     * Adds code that lies in a file, as far from the beginning of a page as {@link #next}. Pages of it are read when they are run, and only
     * once for all processes; where the system does not let files run, all is read.
     *
     * @param header how the file begins; nothing is added if it does otherwise
     * @return whether the code was added
     */
    boolean add(Path path, byte[] header, long offset, int length) {
        int file = SystemCalls.open(path);
        if (file < 0) {
            return false;
        }
        try {
            boolean isAdded = begins(file, header) && add(file, offset, length);
            skip(isAdded ? length : 0);
            return isAdded;
        } finally {
            SystemCalls.close(file);
        }
    }

    private static boolean begins(int file, byte[] header) {
        byte[] found = new byte[header.length];
        long place = RawMemory.allocate(header.length);
        boolean isRead = SystemCalls.read(file, 0, place, header.length);
        RawMemory.copy(place, found, 0, header.length);
        RawMemory.free(place);
        return isRead && Arrays.equals(found, header);
    }

    private boolean add(int file, long offset, int length) {
        long end = used + length;
        long firstPage = used + CodeImage.PAGE - 1 & -CodeImage.PAGE;
        long lastPage = end & -CodeImage.PAGE;
        if (firstPage >= lastPage || !SystemCalls.mapCode(address + firstPage, lastPage - firstPage, file, offset + firstPage - used)) {
            return SystemCalls.read(file, offset, writable + used, length);
        }
        return SystemCalls.read(file, offset, writable + used, firstPage - used) &&
                        SystemCalls.read(file, offset + lastPage - used, writable + lastPage, end - lastPage);
    }

    /** Sets eight bytes at {@code offset}. */
    void putLong(long offset, long value) {
        RawMemory.putLong(writable + offset, value);
    }

    /** The eight bytes at {@code offset}. */
    long getLong(long offset) {
        return RawMemory.getLong(writable + offset);
    }

    /** Sets four bytes at {@code offset}. */
    void putInt(long offset, int value) {
        RawMemory.putInt(writable + offset, value);
    }
}
