package org.trifola.language.machine;

import org.trifola.language.module.Module;
import org.trifola.language.types.MemoryType;

/**
 * What machine code may take for granted of addresses. Where a memory never has the last of its possible pages, the sum of an address
 * that is inside and of a small number does not wrap around, so both can be parts of one effective address.
 */
public final class AddressSpace {

    /** The greatest number that can be added to an address that is inside. */
    public static final int MARGIN = MemoryType.PAGE_SIZE;

    private static final long PAGES = (1L << Integer.SIZE) / MemoryType.PAGE_SIZE;

    private AddressSpace() {
    }

    /** Whether the memory of a module does without the last page. One that says how many pages it may have gets all of them. */
    public static boolean hasMargin(Module module) {
        if (module.memories().isEmpty()) {
            return false;
        }
        MemoryType type = module.memories().getFirst();
        return type.minimum() < PAGES && type.maximum().orElse(0) < PAGES;
    }

    /** The number of bytes that the memory of a module has at least, 0 if there is none. */
    public static long leastSize(Module module) {
        return module.memories().isEmpty() ? 0 : module.memories().getFirst().minimum() * MemoryType.PAGE_SIZE;
    }

    /** The most pages of a memory that does without the last one. */
    static long mostPages() {
        return PAGES - 1;
    }
}
