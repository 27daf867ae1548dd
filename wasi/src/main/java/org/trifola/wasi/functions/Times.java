package org.trifola.wasi.functions;

import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

import org.trifola.wasi.clock.TimeSource;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.Flag;
import org.trifola.wasi.layout.TimesFlag;

/**
 * The times that a guest gives a file.
 *
 * @param accessed when it was last read, or null to leave that as it is
 * @param modified when it was last written, or null to leave that as it is
 */
record Times(FileTime accessed, FileTime modified) {

    /**
     * @param atim the access time in nanoseconds since 1970, if it is to be set
     * @param mtim the modification time in nanoseconds since 1970, if it is to be set
     * @param flags a set of {@link TimesFlag}s
     * @param source what time it is now
     * @throws ErrnoException {@link Errno#INVAL} if the flags contradict each other
     */
    static Times of(long atim, long mtim, int flags, TimeSource source) throws ErrnoException {
        Flag.check(flags, TimesFlag.values());
        long now = source.realtime();
        return new Times(time(atim, now, TimesFlag.ATIM.in(flags), TimesFlag.ATIM_NOW.in(flags)),
                        time(mtim, now, TimesFlag.MTIM.in(flags), TimesFlag.MTIM_NOW.in(flags)));
    }

    private static FileTime time(long given, long now, boolean toGiven, boolean toNow) throws ErrnoException {
        if (toGiven && toNow) {
            throw new ErrnoException(Errno.INVAL);
        }
        if (toGiven || toNow) {
            return FileTime.from(toGiven ? given : now, TimeUnit.NANOSECONDS);
        }
        return null;
    }
}
