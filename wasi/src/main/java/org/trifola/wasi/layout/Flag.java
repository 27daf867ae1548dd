package org.trifola.wasi.layout;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;

/** One bit of a set of flags; implemented by enums whose constants stand in the order of the bits. */
public interface Flag {

    /** Which bit it is, 0 for the least significant. */
    int ordinal();

    /** The set of just this flag. */
    default long bit() {
        return 1L << ordinal();
    }

    /** Whether this flag is in the set {@code flags}. */
    default boolean in(long flags) {
        return (flags & bit()) != 0;
    }

    /** The set of all of {@code flags}. */
    static long set(Flag... flags) {
        long set = 0;
        for (Flag flag : flags) {
            set |= flag.bit();
        }
        return set;
    }

    /**
     * Refuses a set with a bit that stands for nothing.
     *
     * @param flags the set
     * @param known the flags that there are
     * @throws ErrnoException {@link Errno#INVAL}
     */
    static void check(long flags, Flag... known) throws ErrnoException {
        if ((flags & ~set(known)) != 0) {
            throw new ErrnoException(Errno.INVAL);
        }
    }
}
