package org.trifola.wasi.files;

import static org.trifola.wasi.files.Right.FD_ADVISE;
import static org.trifola.wasi.files.Right.FD_ALLOCATE;
import static org.trifola.wasi.files.Right.FD_DATASYNC;
import static org.trifola.wasi.files.Right.FD_FDSTAT_SET_FLAGS;
import static org.trifola.wasi.files.Right.FD_FILESTAT_GET;
import static org.trifola.wasi.files.Right.FD_FILESTAT_SET_SIZE;
import static org.trifola.wasi.files.Right.FD_FILESTAT_SET_TIMES;
import static org.trifola.wasi.files.Right.FD_READ;
import static org.trifola.wasi.files.Right.FD_READDIR;
import static org.trifola.wasi.files.Right.FD_SEEK;
import static org.trifola.wasi.files.Right.FD_SYNC;
import static org.trifola.wasi.files.Right.FD_TELL;
import static org.trifola.wasi.files.Right.FD_WRITE;
import static org.trifola.wasi.files.Right.POLL_FD_READWRITE;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.Flag;

/**
 * What may be done with a descriptor, as sets of {@link Right}s. They only ever become fewer.
 *
 * @param base what may be done with the descriptor itself
 * @param inheriting the most that may be done with descriptors opened through it
 */
public record Rights(long base, long inheriting) {

    /** Every right. */
    static final long ALL = Flag.set(Right.values());
    /** The rights that mean something for a file with contents. */
    static final long FILE = Flag.set(FD_DATASYNC, FD_READ, FD_SEEK, FD_FDSTAT_SET_FLAGS, FD_SYNC, FD_TELL, FD_WRITE, FD_ADVISE, FD_ALLOCATE,
                    FD_FILESTAT_GET, FD_FILESTAT_SET_SIZE, FD_FILESTAT_SET_TIMES, POLL_FD_READWRITE);
    /** The rights that mean something for a file that comes or goes byte by byte, such as a terminal. */
    static final long STREAM = FILE & ~Flag.set(FD_SEEK, FD_TELL, FD_ADVISE, FD_ALLOCATE, FD_FILESTAT_SET_SIZE);
    /** The rights that mean something for a directory: those about paths, and some about itself. */
    static final long DIRECTORY = directory();
    /** The rights without which a file need not be open for reading. */
    private static final long READING = Flag.set(FD_READ, FD_READDIR);
    /** The rights without which a file need not be open for writing. */
    private static final long WRITING = Flag.set(FD_WRITE, FD_DATASYNC, FD_ALLOCATE, FD_FILESTAT_SET_SIZE);

    private static long directory() {
        long rights = Flag.set(FD_DATASYNC, FD_SYNC, FD_FDSTAT_SET_FLAGS, FD_READDIR, FD_FILESTAT_GET, FD_FILESTAT_SET_TIMES);
        for (Right right : Right.values()) {
            if (right.name().startsWith("PATH_")) {
                rights |= right.bit();
            }
        }
        return rights;
    }

    /** Whether {@code right} applies to the descriptor itself. */
    public boolean has(Right right) {
        return right.in(base);
    }

    /** Whether a file with these rights is read. */
    public boolean reads() {
        return (base & READING) != 0;
    }

    /** Whether a file with these rights is written. */
    public boolean writes() {
        return (base & WRITING) != 0;
    }

    /**
     * These rights for a descriptor that is opened through one with the rights {@code parent}. What is no right is left
     * out: some programs ask for all bits.
     *
     * @throws ErrnoException {@link Errno#NOTCAPABLE} if {@code parent} does not let a right be inherited
     */
    public Rights inherit(Rights parent) throws ErrnoException {
        Rights known = new Rights(base & ALL, inheriting & ALL);
        if (((known.base | known.inheriting) & ~parent.inheriting) != 0) {
            throw new ErrnoException(Errno.NOTCAPABLE);
        }
        return known;
    }

    /** These rights without those that mean nothing for what is open. */
    Rights within(long meaningful) {
        return new Rights(base & meaningful, inheriting);
    }

    /**
     * {@code narrower} instead of these rights.
     *
     * @throws ErrnoException {@link Errno#NOTCAPABLE} if it has a right that these have not
     */
    Rights narrow(Rights narrower) throws ErrnoException {
        if ((narrower.base & ~base | narrower.inheriting & ~inheriting) != 0) {
            throw new ErrnoException(Errno.NOTCAPABLE);
        }
        return narrower;
    }
}
