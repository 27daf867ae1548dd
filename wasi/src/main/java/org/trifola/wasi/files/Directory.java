package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.Dirent;
import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Filestat;

/** An open directory, and all that can be reached through it by a path, which never leads out of it. */
public final class Directory extends Descriptor {

    private final String preopenedAs;
    private HostFile file;
    /** The names of the entries when they were last listed from the start. */
    private List<String> names = List.of();

    /**
     * @param file the directory, held if it can be; its path leads over no symbolic link
     * @param preopenedAs the name by which the guest finds it, or null if the guest opened it itself
     * @param rights what may be done with it
     * @param flags a set of {@link org.trifola.wasi.layout.FdFlag}s
     */
    Directory(HostFile file, String preopenedAs, Rights rights, int flags) {
        super(FileType.DIRECTORY, rights.within(Rights.DIRECTORY), flags);
        this.file = file;
        this.preopenedAs = preopenedAs;
    }

    /**
     * The name by which the guest finds this directory.
     *
     * @throws ErrnoException {@link Errno#BADF} if the guest opened it itself
     */
    public String preopenedAs() throws ErrnoException {
        if (preopenedAs == null) {
            throw new ErrnoException(Errno.BADF);
        }
        return preopenedAs;
    }

    @Override
    Errno without(Right right) {
        return right == Right.FD_READ || right == Right.FD_WRITE ? Errno.ISDIR : Errno.NOTCAPABLE;
    }

    @Override
    public Filestat filestat() throws IOException {
        return file.status();
    }

    @Override
    public void setTimes(FileTime accessed, FileTime modified) throws IOException {
        file.setTimes(accessed, modified);
    }

    @Override
    public void close() throws IOException {
        file.release();
    }

    @Override
    void moved(HostFile from, HostFile to) {
        file = file.follow(from, to);
    }

    /**
     * Lists the entries, so that they keep their places until the next call.
     *
     * @see #entry(int)
     */
    public synchronized void list() throws IOException {
        List<String> entries = new ArrayList<>();
        entries.add(".");
        entries.add("..");
        entries.addAll(file.list());
        names = entries;
    }

    /** The number of entries that were listed. */
    public synchronized int entryCount() {
        return names.size();
    }

    /** The entry {@code index} of those that were listed, as it lies in memory; empty if it is gone since. */
    public synchronized byte[] entry(int index) throws IOException {
        String name = names.get(index);
        try {
            // The directory above is none of the guest's business, so ".." has the number of the directory itself.
            Filestat status = (index < 2 ? file : file.child(name)).status();
            return new Dirent(index + 1L, status.ino(), status.filetype(), name.getBytes(StandardCharsets.UTF_8)).encode();
        } catch (NoSuchFileException removed) {
            return new byte[0];
        }
    }

    /**
     * Opens a file or a directory.
     *
     * @param follow whether a symbolic link at the end of the path is followed
     * @param openFlags a set of {@link org.trifola.wasi.layout.OpenFlag}s
     * @param rights what may be done with it
     * @param flags a set of {@link org.trifola.wasi.layout.FdFlag}s
     */
    public Descriptor open(String path, boolean follow, int openFlags, Rights rights, int flags) throws IOException {
        try (ResolvedPath resolved = existing(path, follow)) {
            return new FileOpener(openFlags, rights, flags).open(resolved);
        }
    }

    /** The attributes of a file. */
    public Filestat filestat(String path, boolean follow) throws IOException {
        try (ResolvedPath resolved = existing(path, follow)) {
            return status(resolved);
        }
    }

    /** Sets when a file was last read and when it was last written; null leaves a time as it is. */
    public void setTimes(String path, boolean follow, FileTime accessed, FileTime modified) throws IOException {
        try (ResolvedPath resolved = existing(path, follow)) {
            status(resolved);
            resolved.file().setTimes(accessed, modified);
        }
    }

    /** Makes a directory. */
    public void createDirectory(String path) throws IOException {
        try (ResolvedPath resolved = resolve(path, false)) {
            resolved.file().createDirectory();
        }
    }

    /** Removes an empty directory. */
    public void removeDirectory(String path) throws IOException {
        try (ResolvedPath resolved = resolve(path, false)) {
            if (resolved.isRoot()) {
                throw new ErrnoException(Errno.INVAL);
            }
            if (resolved.file().status().filetype() != FileType.DIRECTORY) {
                throw new ErrnoException(Errno.NOTDIR);
            }
            resolved.file().delete();
        }
    }

    /** Removes a file that is no directory. */
    public void unlink(String path) throws IOException {
        try (ResolvedPath resolved = resolve(path, false)) {
            if (status(resolved).filetype() == FileType.DIRECTORY) {
                throw new ErrnoException(Errno.ISDIR);
            }
            resolved.file().delete();
        }
    }

    /**
     * Makes another name for a file.
     *
     * @param path the file
     * @param target the directory where {@code targetPath} starts
     * @param targetPath the new name
     */
    public void link(String path, Directory target, String targetPath) throws IOException {
        try (ResolvedPath from = resolve(path, false); ResolvedPath to = target.resolve(targetPath, false)) {
            if (status(from).filetype() == FileType.DIRECTORY) {
                throw new ErrnoException(Errno.PERM);
            }
            if (to.namesDirectory()) {
                throw new ErrnoException(Errno.NOENT);
            }
            to.file().createLink(from.file());
        }
    }

    /**
     * Makes a symbolic link.
     *
     * @param content where it leads, a relative path
     */
    public void symlink(String content, String path) throws IOException {
        if (content.isEmpty()) {
            throw new ErrnoException(Errno.NOENT);
        }
        try (ResolvedPath resolved = resolve(path, false)) {
            if (resolved.namesDirectory()) {
                resolved.file().status();
                throw new ErrnoException(Errno.EXIST);
            }
            resolved.file().createSymbolicLink(content);
        }
    }

    /** Where a symbolic link leads. */
    public String readlink(String path) throws IOException {
        try (ResolvedPath resolved = existing(path, false)) {
            if (status(resolved).filetype() != FileType.SYMBOLIC_LINK) {
                throw new ErrnoException(Errno.INVAL);
            }
            return resolved.file().readSymbolicLink();
        }
    }

    /**
     * Renames a file or directory; what has the new name is replaced.
     *
     * @param path the file
     * @param target the directory where {@code targetPath} starts
     * @param targetPath the new name
     * @param open what is open and has to know the new name
     */
    public void rename(String path, Directory target, String targetPath, DescriptorTable open) throws IOException {
        try (ResolvedPath from = resolve(path, false); ResolvedPath to = target.resolve(targetPath, false)) {
            if (from.isRoot() || to.isRoot()) {
                throw new ErrnoException(Errno.BUSY);
            }
            boolean isDirectory = status(from).filetype() == FileType.DIRECTORY;
            if (to.namesDirectory() && !isDirectory) {
                throw new ErrnoException(Errno.NOTDIR);
            }
            from.file().move(to.file());
            open.moved(from.file().byName(), to.file().byName());
        }
    }

    private ResolvedPath resolve(String path, boolean follow) throws IOException {
        return PathResolver.resolve(file, path, follow);
    }

    /** As {@link #resolve}, but for what a slash at the end makes a path to a directory even over a symbolic link. */
    private ResolvedPath existing(String path, boolean follow) throws IOException {
        return resolve(path, follow || path.endsWith("/"));
    }

    /** The attributes of what {@code resolved} leads to, which must be a directory where the path says so. */
    private static Filestat status(ResolvedPath resolved) throws IOException {
        Filestat status = resolved.file().status();
        if (resolved.namesDirectory() && status.filetype() != FileType.DIRECTORY) {
            throw new ErrnoException(Errno.NOTDIR);
        }
        return status;
    }
}
