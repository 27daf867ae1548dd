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
import org.trifola.wasi.layout.LookupFlag;
import org.trifola.wasi.layout.OpenFlag;

/** The functions that work on files by their paths, each from an open directory on. */
public final class Paths {

    private static final int SIZE = 4;
    /** As long as paths of Linux can be. */
    private static final int MAXIMUM_PATH = 4096;

    private final DescriptorTable table;
    private final Abi abi;
    private final TimeSource time;

    /**
     * @param table what is open
     * @param abi how the guest lays out values
     * @param time what time it is
     */
    public Paths(DescriptorTable table, Abi abi, TimeSource time) {
        this.table = table;
        this.abi = abi;
        this.time = time;
    }

    /** {@code path_create_directory}. */
    public void createDirectory(GuestMemory memory, int fd, long path, long pathLength) throws IOException {
        table.directory(fd, Right.PATH_CREATE_DIRECTORY).createDirectory(string(memory, path, pathLength));
    }

    /** {@code path_filestat_get}: the attributes of a file. */
    public void filestatGet(GuestMemory memory, int fd, int flags, long path, long pathLength, long result) throws IOException {
        Directory directory = table.directory(fd, Right.PATH_FILESTAT_GET);
        directory.filestat(string(memory, path, pathLength), follows(flags)).write(memory, result, abi);
    }

    /** {@code path_filestat_set_times}. */
    public void filestatSetTimes(GuestMemory memory, int fd, int flags, long path, long pathLength, long atim, long mtim, int timesFlags)
                    throws IOException {
        Directory directory = table.directory(fd, Right.PATH_FILESTAT_SET_TIMES);
        Times times = Times.of(atim, mtim, timesFlags, time);
        directory.setTimes(string(memory, path, pathLength), follows(flags), times.accessed(), times.modified());
    }

    /** {@code path_link}: makes another name for a file; for a symbolic link, for the link itself. */
    public void link(GuestMemory memory, int fd, int flags, long path, long pathLength, int newFd, long newPath, long newPathLength)
                    throws IOException {
        Directory directory = table.directory(fd, Right.PATH_LINK_SOURCE);
        Directory target = table.directory(newFd, Right.PATH_LINK_TARGET);
        if (follows(flags)) {
            throw new ErrnoException(Errno.INVAL);
        }
        directory.link(string(memory, path, pathLength), target, string(memory, newPath, newPathLength));
    }

    /** {@code path_open}. */
    public void open(GuestMemory memory, int fd, int lookupFlags, long path, long pathLength, int openFlags, Rights asked, int flags, long result)
                    throws IOException {
        Flag.check(openFlags, OpenFlag.values());
        Flag.check(flags, FdFlag.values());
        memory.check(result, SIZE);
        Directory directory = table.directory(fd, Right.PATH_OPEN);
        if (OpenFlag.CREAT.in(openFlags)) {
            table.directory(fd, Right.PATH_CREATE_FILE);
            if (OpenFlag.DIRECTORY.in(openFlags)) {
                throw new ErrnoException(Errno.INVAL);
            }
        }
        if (OpenFlag.TRUNC.in(openFlags)) {
            table.directory(fd, Right.PATH_FILESTAT_SET_SIZE);
        }
        Rights rights = asked.inherit(directory.rights());
        Descriptor opened = directory.open(string(memory, path, pathLength), follows(lookupFlags), openFlags, rights, flags);
        try {
            memory.writeInt(result, table.add(opened));
        } catch (ErrnoException full) {
            opened.close();
            throw full;
        }
    }

    /** {@code path_readlink}: where a symbolic link leads, or the start of it that fits. */
    public void readlink(GuestMemory memory, int fd, long path, long pathLength, long buffer, long length, long result) throws IOException {
        Directory directory = table.directory(fd, Right.PATH_READLINK);
        memory.check(buffer, length);
        byte[] content = directory.readlink(string(memory, path, pathLength)).getBytes(StandardCharsets.UTF_8);
        int stored = (int) Math.min(content.length, length);
        memory.writeInt(result, stored);
        memory.write(buffer, content, 0, stored);
    }

    /** {@code path_remove_directory}. */
    public void removeDirectory(GuestMemory memory, int fd, long path, long pathLength) throws IOException {
        table.directory(fd, Right.PATH_REMOVE_DIRECTORY).removeDirectory(string(memory, path, pathLength));
    }

    /** {@code path_rename}: what has the new name is replaced. */
    public void rename(GuestMemory memory, int fd, long path, long pathLength, int newFd, long newPath, long newPathLength) throws IOException {
        Directory directory = table.directory(fd, Right.PATH_RENAME_SOURCE);
        Directory target = table.directory(newFd, Right.PATH_RENAME_TARGET);
        directory.rename(string(memory, path, pathLength), target, string(memory, newPath, newPathLength), table);
    }

    /** {@code path_symlink}: makes a symbolic link that leads to {@code content}. */
    public void symlink(GuestMemory memory, long content, long contentLength, int fd, long path, long pathLength) throws IOException {
        Directory directory = table.directory(fd, Right.PATH_SYMLINK);
        directory.symlink(string(memory, content, contentLength), string(memory, path, pathLength));
    }

    /** {@code path_unlink_file}: removes a file that is no directory. */
    public void unlinkFile(GuestMemory memory, int fd, long path, long pathLength) throws IOException {
        table.directory(fd, Right.PATH_UNLINK_FILE).unlink(string(memory, path, pathLength));
    }

    private static String string(GuestMemory memory, long address, long length) throws IOException {
        memory.check(address, length);
        if (length > MAXIMUM_PATH) {
            throw new ErrnoException(Errno.NAMETOOLONG);
        }
        return memory.readString(address, length);
    }

    private static boolean follows(int flags) throws ErrnoException {
        Flag.check(flags, LookupFlag.values());
        return LookupFlag.SYMLINK_FOLLOW.in(flags);
    }
}
