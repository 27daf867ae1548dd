package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.attribute.FileTime;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.Fdstat;
import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Filestat;
import org.trifola.wasi.layout.Whence;

/**
 * What a guest has open under a number. Each kind of descriptor overrides the operations that mean something for it; the
 * others fail as POSIX says. Whether the guest has the right to an operation is asked by {@link DescriptorTable}.
 */
public abstract class Descriptor {

    /** What {@link #readable} and {@link #writable} answer where the guest would have to wait. */
    public static final long NOT_READY = -1;

    private final FileType type;
    private Rights rights;
    private int flags;

    /**
     * @param type what is open
     * @param rights what may be done with it
     * @param flags a set of {@link org.trifola.wasi.layout.FdFlag}s
     */
    protected Descriptor(FileType type, Rights rights, int flags) {
        this.type = type;
        this.rights = rights;
        this.flags = flags;
    }

    /** What is open. */
    public final FileType type() {
        return type;
    }

    /** What may be done with this. */
    public final Rights rights() {
        return rights;
    }

    /**
     * Takes rights away.
     *
     * @param narrower the rights that are left
     * @throws ErrnoException {@link Errno#NOTCAPABLE} if that would add a right
     */
    public final void narrow(Rights narrower) throws ErrnoException {
        rights = rights.narrow(narrower);
    }

    /** How this is written and read, a set of {@link org.trifola.wasi.layout.FdFlag}s. */
    public final int flags() {
        return flags;
    }

    /**
     * Changes how this is written and read.
     *
     * @param newFlags a set of {@link org.trifola.wasi.layout.FdFlag}s
     * @throws ErrnoException {@link Errno#NOTSUP} if one cannot change after opening
     */
    public void setFlags(int newFlags) throws ErrnoException {
        flags = newFlags;
    }

    /** The attributes of this descriptor. */
    public final Fdstat fdstat() {
        return new Fdstat(type, flags, rights.base(), rights.inheriting());
    }

    /** The attributes of the open file. */
    public Filestat filestat() throws IOException {
        return new Filestat(0, 0, type, 1, 0, 0, 0, 0);
    }

    /** Why an operation fails for which this has not got the right. */
    Errno without(Right right) {
        return Errno.NOTCAPABLE;
    }

    /** Whether reading may wait for bytes to come. */
    public final boolean waits() {
        return type != FileType.REGULAR_FILE;
    }

    /** Whether buffers may be memory of the guest: whether it is known to make no use of them later. */
    public boolean isDirect() {
        return false;
    }

    /**
     * Reads what is there, and at most what remains in {@code buffer}.
     *
     * @return the number of bytes; 0 at the end
     */
    public int read(ByteBuffer buffer) throws IOException {
        throw new ErrnoException(Errno.BADF);
    }

    /** As {@link #read(ByteBuffer)}, but at {@code offset}, which is at least 0, and without moving the current offset. */
    public int read(ByteBuffer buffer, long offset) throws IOException {
        throw new ErrnoException(Errno.SPIPE);
    }

    /**
     * Writes what remains in {@code buffer}, or as much as is taken.
     *
     * @return the number of bytes
     */
    public int write(ByteBuffer buffer) throws IOException {
        throw new ErrnoException(Errno.BADF);
    }

    /** As {@link #write(ByteBuffer)}, but at {@code offset}, which is at least 0, and without moving the current offset. */
    public int write(ByteBuffer buffer, long offset) throws IOException {
        throw new ErrnoException(Errno.SPIPE);
    }

    /**
     * How many bytes can be read without waiting, as far as that is known; at the end, 0.
     *
     * @return {@link #NOT_READY} if reading would wait
     */
    public long readable() throws IOException {
        return 0;
    }

    /**
     * How many bytes can be written without waiting, 0 if that is not known.
     *
     * @return {@link #NOT_READY} if writing would wait
     */
    public long writable() throws IOException {
        return 0;
    }

    /** Whether the other end is known to have finished. */
    public boolean hasHungUp() {
        return false;
    }

    /**
     * Moves the current offset.
     *
     * @return the new offset from the start
     */
    public long seek(long offset, Whence whence) throws IOException {
        throw new ErrnoException(Errno.SPIPE);
    }

    /** The current offset from the start. */
    public long tell() throws IOException {
        throw new ErrnoException(Errno.SPIPE);
    }

    /** Cuts the file off at {@code size}, which is at least 0, or adds zeros until it has that size. */
    public void setSize(long size) throws IOException {
        throw new ErrnoException(Errno.INVAL);
    }

    /** Makes the file at least {@code size} long, which is at least 0. */
    public void allocate(long size) throws IOException {
        throw new ErrnoException(Errno.NODEV);
    }

    /**
     * Waits until what is written is where it outlasts a failure of the host, as far as what keeps the file can tell.
     *
     * @param attributes whether the attributes are to be there too
     */
    public void sync(boolean attributes) throws IOException {
    }

    /** Sets when the file was last read and when it was last written; null leaves a time as it is. */
    public void setTimes(FileTime accessed, FileTime modified) throws IOException {
        throw new ErrnoException(Errno.INVAL);
    }

    /** Tells that a file or directory now has another name, which may be part of the name of what is open. */
    void moved(HostFile from, HostFile to) {
    }

    /** Gives back what this holds; no operation follows. */
    public void close() throws IOException {
    }
}
