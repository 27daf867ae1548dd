package org.trifola.language.runtime.memory;

import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;

/** Pages of a system with {@code mmap}. */
final class PosixPages implements Pages {

    private static final int PROT_NONE = 0;
    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_PRIVATE = 2;
    private static final int MAP_ANONYMOUS_LINUX = 0x20;
    private static final int MAP_ANONYMOUS_MAC_OS = 0x1000;
    private static final long MAP_FAILED = -1;

    private final Map map;
    private final Protect protect;
    private final Unmap unmap;
    private final int flags;

    private PosixPages(int anonymous) {
        SymbolLookup library = Linker.nativeLinker().defaultLookup();
        map = NativeFunction.find(library, "mmap", Map.class);
        protect = NativeFunction.find(library, "mprotect", Protect.class);
        unmap = NativeFunction.find(library, "munmap", Unmap.class);
        flags = MAP_PRIVATE | anonymous;
    }

    static PosixPages ofLinux() {
        return new PosixPages(MAP_ANONYMOUS_LINUX);
    }

    static PosixPages ofMacOs() {
        return new PosixPages(MAP_ANONYMOUS_MAC_OS);
    }

    /** Without access, so that a system that promises no memory it has not got does not count the reservation. */
    @Override
    public long reserve(long length) {
        long address = map.map(0, length, PROT_NONE, flags, -1, 0);
        return address == MAP_FAILED ? 0 : address;
    }

    @Override
    public boolean commit(long address, long length) {
        return protect.protect(address, length, PROT_READ_WRITE) == 0;
    }

    @Override
    public void release(long address, long length) {
        unmap.unmap(address, length);
    }

    /** {@code mmap}. */
    public interface Map {
        /** Maps a file, or with {@code MAP_ANONYMOUS} none. */
        long map(long address, long length, int protection, int mapFlags, int file, long offset);
    }

    /** {@code mprotect}. */
    public interface Protect {
        /** Sets what pages may be used for; 0 on success. */
        int protect(long address, long length, int protection);
    }

    /** {@code munmap}. */
    public interface Unmap {
        /** Removes a mapping; 0 on success. */
        int unmap(long address, long length);
    }
}
