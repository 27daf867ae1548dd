package org.trifola.wasi.files;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;

/** What a guest has open, by number. A new descriptor gets the lowest number that is free. */
public final class DescriptorTable {

    private static final int MAXIMUM = 1 << 16;

    private final BitSet used = new BitSet();
    private Descriptor[] descriptors = new Descriptor[8];

    /**
     * Gives {@code descriptor} a number.
     *
     * @throws ErrnoException {@link Errno#MFILE} if too much is open
     */
    public synchronized int add(Descriptor descriptor) throws ErrnoException {
        int fd = used.nextClearBit(0);
        if (fd >= MAXIMUM) {
            throw new ErrnoException(Errno.MFILE);
        }
        if (fd >= descriptors.length) {
            descriptors = Arrays.copyOf(descriptors, 2 * descriptors.length);
        }
        used.set(fd);
        descriptors[fd] = descriptor;
        return fd;
    }

    /**
     * What is open as {@code fd}.
     *
     * @throws ErrnoException {@link Errno#BADF} if nothing is
     */
    public synchronized Descriptor get(int fd) throws ErrnoException {
        if (fd < 0 || fd >= descriptors.length || descriptors[fd] == null) {
            throw new ErrnoException(Errno.BADF);
        }
        return descriptors[fd];
    }

    /**
     * What is open as {@code fd}, to be used with all of {@code rights}.
     *
     * @throws ErrnoException {@link Errno#BADF} if nothing is, {@link Errno#NOTCAPABLE} or what POSIX says if it has not
     *             got a right
     */
    public Descriptor get(int fd, Right... rights) throws ErrnoException {
        Descriptor descriptor = get(fd);
        for (Right right : rights) {
            if (!descriptor.rights().has(right)) {
                throw new ErrnoException(descriptor.without(right));
            }
        }
        return descriptor;
    }

    /**
     * The directory that is open as {@code fd}, to be used with all of {@code rights}.
     *
     * @throws ErrnoException {@link Errno#BADF} if nothing is open, {@link Errno#NOTDIR} if something else is,
     *             {@link Errno#NOTCAPABLE} if the directory has not got a right
     */
    public Directory directory(int fd, Right... rights) throws ErrnoException {
        if (get(fd) instanceof Directory) {
            return (Directory) get(fd, rights);
        }
        throw new ErrnoException(Errno.NOTDIR);
    }

    /**
     * Closes what is open as {@code fd}.
     *
     * @throws ErrnoException {@link Errno#BADF} if nothing is
     */
    public void close(int fd) throws IOException {
        remove(fd).close();
    }

    private synchronized Descriptor remove(int fd) throws ErrnoException {
        Descriptor descriptor = get(fd);
        descriptors[fd] = null;
        used.clear(fd);
        return descriptor;
    }

    /**
     * Closes what is open as {@code to} and gives its number to what is open as {@code fd}.
     *
     * @throws ErrnoException {@link Errno#BADF} if one of them is not open
     */
    public void renumber(int fd, int to) throws IOException {
        Descriptor closed;
        synchronized (this) {
            Descriptor moved = get(fd);
            closed = get(to);
            if (closed == moved) {
                return;
            }
            remove(fd);
            descriptors[to] = moved;
        }
        closed.close();
    }

    /** Tells all that is open that the file or directory {@code from} is now called {@code to}. */
    public synchronized void moved(HostFile from, HostFile to) {
        for (int fd = used.nextSetBit(0); fd >= 0; fd = used.nextSetBit(fd + 1)) {
            descriptors[fd].moved(from, to);
        }
    }

    /** Closes everything, and lets nothing stop it. */
    public synchronized void closeAll() {
        for (int fd = used.nextSetBit(0); fd >= 0; fd = used.nextSetBit(fd + 1)) {
            try {
                close(fd);
            } catch (IOException alreadyGone) {
                // Nobody is left to be told.
                continue;
            }
        }
    }
}
