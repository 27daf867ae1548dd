package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.attribute.FileTime;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FdFlag;
import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Filestat;
import org.trifola.wasi.layout.Flag;
import org.trifola.wasi.layout.Whence;

/** An open file that has contents: mostly a regular one, or a device of the host's file system. */
public final class OpenFile extends Descriptor {

    /** The flags that hold for the channel since it was opened. */
    private static final long FIXED_FLAGS = Flag.set(FdFlag.DSYNC, FdFlag.RSYNC, FdFlag.SYNC);

    private final SeekableByteChannel channel;
    private final Filestat opened;
    private final boolean readable;
    private final boolean writable;
    private HostFile file;

    /**
     * @param file the file
     * @param channel its contents
     * @param opened its attributes when it was opened
     * @param rights what the guest asked for
     * @param flags a set of {@link FdFlag}s
     */
    OpenFile(HostFile file, SeekableByteChannel channel, Filestat opened, Rights rights, int flags) {
        super(opened.filetype(), rights.within(opened.filetype() == FileType.REGULAR_FILE ? Rights.FILE : Rights.STREAM), flags);
        this.file = file;
        this.channel = channel;
        this.opened = opened;
        this.readable = rights.reads();
        this.writable = rights.writes();
    }

    @Override
    Errno without(Right right) {
        boolean notOpenForIt = right == Right.FD_READ && !readable || right == Right.FD_WRITE && !writable;
        return notOpenForIt ? Errno.BADF : Errno.NOTCAPABLE;
    }

    @Override
    public void setFlags(int newFlags) throws ErrnoException {
        if (((flags() ^ newFlags) & FIXED_FLAGS) != 0) {
            throw new ErrnoException(Errno.NOTSUP);
        }
        super.setFlags(newFlags);
    }

    /** What the file's name says, unless it has become the name of another file or of none. */
    @Override
    public Filestat filestat() throws IOException {
        try {
            Filestat now = file.status();
            if (now.isSameFile(opened)) {
                return now;
            }
        } catch (FileSystemException renamedOrRemoved) {
            return unnamed();
        }
        return unnamed();
    }

    private Filestat unnamed() throws IOException {
        return new Filestat(opened.dev(), opened.ino(), opened.filetype(), 0, channel.size(), opened.atim(), opened.mtim(), opened.ctim());
    }

    /** Channels of the JVM itself are known; those of other file systems may do with buffers what they like. */
    @Override
    public boolean isDirect() {
        return type() == FileType.REGULAR_FILE && channel instanceof FileChannel && channel.getClass().getModule() == FileChannel.class.getModule();
    }

    @Override
    public synchronized int read(ByteBuffer buffer) throws IOException {
        requireReadable();
        return Math.max(channel.read(buffer), 0);
    }

    @Override
    public synchronized int read(ByteBuffer buffer, long offset) throws IOException {
        requireReadable();
        long current = channel.position();
        channel.position(offset);
        try {
            return read(buffer);
        } finally {
            channel.position(current);
        }
    }

    @Override
    public synchronized int write(ByteBuffer buffer) throws IOException {
        requireWritable();
        if (FdFlag.APPEND.in(flags()) && type() == FileType.REGULAR_FILE) {
            channel.position(channel.size());
        }
        return channel.write(buffer);
    }

    /** A file whose writes go to its end takes these there too, as on Linux. */
    @Override
    public synchronized int write(ByteBuffer buffer, long offset) throws IOException {
        requireWritable();
        long current = channel.position();
        channel.position(offset);
        try {
            return write(buffer);
        } finally {
            channel.position(current);
        }
    }

    @Override
    public synchronized long readable() throws IOException {
        return type() == FileType.REGULAR_FILE ? Math.max(channel.size() - channel.position(), 0) : 0;
    }

    @Override
    public synchronized long seek(long offset, Whence whence) throws IOException {
        long base = switch (whence) {
            case SET -> 0;
            case CUR -> channel.position();
            case END -> channel.size();
        };
        long target = base + offset;
        // A sum of something positive that is negative has overflowed.
        if (target < 0) {
            throw new ErrnoException(Errno.INVAL);
        }
        channel.position(target);
        return target;
    }

    @Override
    public synchronized long tell() throws IOException {
        return channel.position();
    }

    @Override
    public synchronized void setSize(long size) throws IOException {
        requireWritable();
        long current = channel.position();
        if (size <= channel.size()) {
            channel.truncate(size);
        } else {
            channel.position(size - 1);
            channel.write(ByteBuffer.allocate(1));
        }
        channel.position(current);
    }

    @Override
    public synchronized void allocate(long size) throws IOException {
        if (size > channel.size()) {
            setSize(size);
        }
    }

    /** Only the host's own files can be forced to the disk; those of a context are not known to be such. */
    @Override
    public void sync(boolean attributes) throws IOException {
        if (channel instanceof FileChannel onDisk) {
            onDisk.force(attributes);
        }
    }

    @Override
    public void setTimes(FileTime accessed, FileTime modified) throws IOException {
        if (!file.status().isSameFile(opened)) {
            throw new ErrnoException(Errno.NOENT);
        }
        file.setTimes(accessed, modified);
    }

    @Override
    void moved(HostFile from, HostFile to) {
        file = file.follow(from, to);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void requireReadable() throws ErrnoException {
        if (!readable) {
            throw new ErrnoException(Errno.BADF);
        }
    }

    private void requireWritable() throws ErrnoException {
        if (!writable) {
            throw new ErrnoException(Errno.BADF);
        }
    }
}
