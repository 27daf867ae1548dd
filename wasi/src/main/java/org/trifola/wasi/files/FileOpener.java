package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FdFlag;
import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Filestat;
import org.trifola.wasi.layout.OpenFlag;

/**
 * Opens a file or a directory, makes or empties it as asked.
 *
 * @param openFlags a set of {@link OpenFlag}s
 * @param rights what may be done with it
 * @param flags a set of {@link FdFlag}s
 */
record FileOpener(int openFlags, Rights rights, int flags) {

    /** Opens what {@code path} leads to. */
    Descriptor open(ResolvedPath path) throws IOException {
        Filestat status = statusOrNull(path.file());
        if (status == null) {
            return create(path);
        }
        if (OpenFlag.CREAT.in(openFlags) && OpenFlag.EXCL.in(openFlags)) {
            throw new ErrnoException(Errno.EXIST);
        }
        return switch (status.filetype()) {
            case DIRECTORY -> openDirectory(path.file());
            case SYMBOLIC_LINK -> throw new ErrnoException(Errno.LOOP);
            case SOCKET_DGRAM, SOCKET_STREAM -> throw new ErrnoException(Errno.NXIO);
            case UNKNOWN, BLOCK_DEVICE, CHARACTER_DEVICE, REGULAR_FILE -> {
                if (path.namesDirectory() || OpenFlag.DIRECTORY.in(openFlags)) {
                    throw new ErrnoException(Errno.NOTDIR);
                }
                yield openFile(path.file(), status);
            }
        };
    }

    private static Filestat statusOrNull(HostFile file) throws IOException {
        try {
            return file.status();
        } catch (NoSuchFileException missing) {
            return null;
        }
    }

    private Descriptor create(ResolvedPath path) throws IOException {
        if (!OpenFlag.CREAT.in(openFlags)) {
            throw new ErrnoException(Errno.NOENT);
        }
        if (path.namesDirectory()) {
            throw new ErrnoException(Errno.ISDIR);
        }
        // Java makes no file that it opens only for reading.
        StandardOpenOption how = OpenFlag.EXCL.in(openFlags) ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE;
        path.file().open(Set.of(StandardOpenOption.WRITE, how)).close();
        return openFile(path.file(), path.file().status());
    }

    private Descriptor openDirectory(HostFile file) throws IOException {
        if (rights.has(Right.FD_WRITE) || OpenFlag.TRUNC.in(openFlags)) {
            throw new ErrnoException(Errno.ISDIR);
        }
        return new Directory(file.hold(), null, rights, flags);
    }

    private Descriptor openFile(HostFile file, Filestat status) throws IOException {
        boolean regular = status.filetype() == FileType.REGULAR_FILE;
        if (regular && OpenFlag.TRUNC.in(openFlags)) {
            file.open(Set.of(StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)).close();
        }
        return new OpenFile(file.byName(), file.open(options()), status, rights, flags);
    }

    private Set<StandardOpenOption> options() {
        Set<StandardOpenOption> options = EnumSet.noneOf(StandardOpenOption.class);
        if (rights.reads() || !rights.writes()) {
            options.add(StandardOpenOption.READ);
        }
        if (rights.writes()) {
            options.add(StandardOpenOption.WRITE);
        }
        if (FdFlag.SYNC.in(flags)) {
            options.add(StandardOpenOption.SYNC);
        } else if (FdFlag.DSYNC.in(flags)) {
            options.add(StandardOpenOption.DSYNC);
        }
        return options;
    }
}
