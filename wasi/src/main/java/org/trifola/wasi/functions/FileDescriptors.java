package org.trifola.wasi.functions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.trifola.language.host.GuestMemory;
import org.trifola.wasi.clock.TimeSource;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.files.Descriptor;
import org.trifola.wasi.files.DescriptorTable;
import org.trifola.wasi.files.Directory;
import org.trifola.wasi.files.Right;
import org.trifola.wasi.files.Rights;
import org.trifola.wasi.layout.Abi;
import org.trifola.wasi.layout.FdFlag;
import org.trifola.wasi.layout.Flag;
import org.trifola.wasi.layout.Iovecs;
import org.trifola.wasi.layout.Prestat;

/** The functions that work on what is open. */
public final class FileDescriptors {

    private static final int SIZE = 4;
    private static final int FILESIZE = 8;
    private static final int MAXIMUM_ADVICE = 5;

    private final DescriptorTable table;
    private final Abi abi;
    private final TimeSource time;
    private final Transfer transfer = new Transfer();
    private final ReadAhead ahead;

    /**
     * @param table what is open
     * @param abi how the guest names and lays out values
     * @param time what time it is
     * @param readsAhead whether files are read ahead
     */
    public FileDescriptors(DescriptorTable table, Abi abi, TimeSource time, boolean readsAhead) {
        this.table = table;
        this.abi = abi;
        this.time = time;
        this.ahead = readsAhead ? new ReadAhead(transfer) : null;
    }

    /** What every function but {@code fd_read} has to end, or null if files are not read ahead. */
    public ReadAhead ahead() {
        return ahead;
    }

    /** {@code fd_advise}: takes notice of how a file is going to be used, and makes no use of it. */
    public void advise(int fd, long offset, long length, int advice) throws IOException {
        table.get(fd, Right.FD_ADVISE);
        if (offset < 0 || length < 0 || advice < 0 || advice > MAXIMUM_ADVICE) {
            throw new ErrnoException(Errno.INVAL);
        }
    }

    /** {@code fd_allocate}: makes a file as long as is going to be written. */
    public void allocate(int fd, long offset, long length) throws IOException {
        Descriptor file = table.get(fd, Right.FD_ALLOCATE);
        if (offset < 0 || length <= 0) {
            throw new ErrnoException(Errno.INVAL);
        }
        if (offset + length < 0) {
            throw new ErrnoException(Errno.FBIG);
        }
        file.allocate(offset + length);
    }

    /** {@code fd_close}. */
    public void close(int fd) throws IOException {
        table.close(fd);
    }

    /** {@code fd_datasync}: waits until what is written is on the disk. */
    public void datasync(int fd) throws IOException {
        table.get(fd, Right.FD_DATASYNC).sync(false);
    }

    /** {@code fd_sync}: as {@link #datasync}, with the attributes. */
    public void sync(int fd) throws IOException {
        table.get(fd, Right.FD_SYNC).sync(true);
    }

    /** {@code fd_fdstat_get}: the attributes of a descriptor. */
    public void fdstatGet(GuestMemory memory, int fd, long result) throws IOException {
        table.get(fd).fdstat().write(memory, result);
    }

    /** {@code fd_fdstat_set_flags}: changes how a file is written and read. */
    public void fdstatSetFlags(int fd, int flags) throws IOException {
        Flag.check(flags, FdFlag.values());
        table.get(fd, Right.FD_FDSTAT_SET_FLAGS).setFlags(flags);
    }

    /** {@code fd_fdstat_set_rights}: takes rights away. */
    public void fdstatSetRights(int fd, long base, long inheriting) throws IOException {
        table.get(fd).narrow(new Rights(base, inheriting));
    }

    /** {@code fd_filestat_get}: the attributes of an open file. */
    public void filestatGet(GuestMemory memory, int fd, long result) throws IOException {
        table.get(fd, Right.FD_FILESTAT_GET).filestat().write(memory, result, abi);
    }

    /** {@code fd_filestat_set_size}. */
    public void filestatSetSize(int fd, long size) throws IOException {
        Descriptor file = table.get(fd, Right.FD_FILESTAT_SET_SIZE);
        if (size < 0) {
            throw new ErrnoException(Errno.INVAL);
        }
        file.setSize(size);
    }

    /** {@code fd_filestat_set_times}. */
    public void filestatSetTimes(int fd, long atim, long mtim, int flags) throws IOException {
        Descriptor file = table.get(fd, Right.FD_FILESTAT_SET_TIMES);
        Times times = Times.of(atim, mtim, flags, time);
        file.setTimes(times.accessed(), times.modified());
    }

    /** {@code fd_pread}: reads at {@code offset}. */
    public void pread(GuestMemory memory, int fd, long vectors, long count, long offset, long result) throws IOException {
        Descriptor file = table.get(fd, Right.FD_READ, Right.FD_SEEK);
        memory.check(result, SIZE);
        long read = transfer.read(new Iovecs(memory, vectors, count), file, new AtOffset(offset));
        memory.writeInt(result, (int) read);
    }

    /** {@code fd_pwrite}: writes at {@code offset}. */
    public void pwrite(GuestMemory memory, int fd, long vectors, long count, long offset, long result) throws IOException {
        Descriptor file = table.get(fd, Right.FD_WRITE, Right.FD_SEEK);
        memory.check(result, SIZE);
        long written = transfer.write(new Iovecs(memory, vectors, count), file, new AtOffset(offset));
        memory.writeInt(result, (int) written);
    }

    /** {@code fd_read}. */
    public void read(GuestMemory memory, int fd, long vectors, long count, long result) throws IOException {
        Descriptor file = table.get(fd, Right.FD_READ);
        memory.check(result, SIZE);
        Iovecs target = new Iovecs(memory, vectors, count);
        memory.writeInt(result, (int) (ahead != null ? ahead.read(target, file) : transfer.read(target, file)));
    }

    /** {@code fd_write}. */
    public void write(GuestMemory memory, int fd, long vectors, long count, long result) throws IOException {
        Descriptor file = table.get(fd, Right.FD_WRITE);
        memory.check(result, SIZE);
        memory.writeInt(result, (int) transfer.write(new Iovecs(memory, vectors, count), file));
    }

    /** {@code fd_prestat_get}: tells that a descriptor is a directory that was open from the start. */
    public void prestatGet(GuestMemory memory, int fd, long result) throws IOException {
        new Prestat(preopenedName(fd).length).write(memory, result);
    }

    /** {@code fd_prestat_dir_name}: the name of a directory that was open from the start, without a zero byte after it. */
    public void prestatDirName(GuestMemory memory, int fd, long path, long length) throws IOException {
        byte[] name = preopenedName(fd);
        if (name.length > length) {
            throw new ErrnoException(Errno.NAMETOOLONG);
        }
        memory.write(path, name, 0, name.length);
    }

    /** {@code fd_readdir}: stores entries of a directory, from the one that {@code cookie} stands for, as many as fit. */
    public void readdir(GuestMemory memory, int fd, long buffer, long length, long cookie, long result) throws IOException {
        Directory directory = table.directory(fd, Right.FD_READDIR);
        memory.check(buffer, length);
        memory.check(result, SIZE);
        if (cookie == 0 || directory.entryCount() == 0) {
            directory.list();
        }
        long used = 0;
        for (long index = cookie; index >= 0 && index < directory.entryCount() && used < length; index++) {
            byte[] entry = directory.entry((int) index);
            int part = (int) Math.min(entry.length, length - used);
            memory.write(buffer + used, entry, 0, part);
            used += part;
        }
        memory.writeInt(result, (int) used);
    }

    /** {@code fd_renumber}: closes {@code to} and gives its number to {@code fd}. */
    public void renumber(int fd, int to) throws IOException {
        table.renumber(fd, to);
    }

    /** {@code fd_seek}: moves the current offset. */
    public void seek(GuestMemory memory, int fd, long offset, int whence, long result) throws IOException {
        Descriptor file = table.get(fd, Right.FD_SEEK);
        memory.check(result, FILESIZE);
        memory.writeLong(result, file.seek(offset, abi.whence(whence)));
    }

    /** {@code fd_tell}: the current offset. */
    public void tell(GuestMemory memory, int fd, long result) throws IOException {
        memory.writeLong(result, table.get(fd, Right.FD_TELL).tell());
    }

    private byte[] preopenedName(int fd) throws IOException {
        if (table.get(fd) instanceof Directory directory) {
            return directory.preopenedAs().getBytes(StandardCharsets.UTF_8);
        }
        throw new ErrnoException(Errno.BADF);
    }
}
