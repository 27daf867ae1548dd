package org.trifola.language.runtime.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/** Pages of Windows. */
final class WindowsPages implements Pages {

    private static final int MEM_COMMIT = 0x1000;
    private static final int MEM_RESERVE = 0x2000;
    private static final int MEM_RELEASE = 0x8000;
    private static final int PAGE_NOACCESS = 1;
    private static final int PAGE_READWRITE = 4;

    private final Allocate allocate;
    private final Free free;

    @SuppressWarnings("restricted")
    WindowsPages() {
        SymbolLookup library = SymbolLookup.libraryLookup("kernel32", Arena.global());
        allocate = NativeFunction.find(library, "VirtualAlloc", Allocate.class);
        free = NativeFunction.find(library, "VirtualFree", Free.class);
    }

    @Override
    public long reserve(long length) {
        return allocate.allocate(0, length, MEM_RESERVE, PAGE_NOACCESS);
    }

    @Override
    public boolean commit(long address, long length) {
        return allocate.allocate(address, length, MEM_COMMIT, PAGE_READWRITE) != 0;
    }

    /** Releases the whole reservation, which Windows knows the length of. */
    @Override
    public void release(long address, long length) {
        free.free(address, 0, MEM_RELEASE);
    }

    /** {@code VirtualAlloc}. */
    public interface Allocate {
        /** The address of what it reserved or committed; 0 on failure. */
        long allocate(long address, long length, int type, int protection);
    }

    /** {@code VirtualFree}. */
    public interface Free {
        /** Not 0 on success. */
        int free(long address, long length, int type);
    }
}
