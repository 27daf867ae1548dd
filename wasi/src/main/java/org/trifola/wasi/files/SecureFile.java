package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Filestat;

/**
 * A file that is named from a directory that is held open: whoever puts a link in the place of a directory that has been
 * passed misleads nobody.
 *
 * <p>
 * Java makes directories and links, and reads links, by whole paths only. That is done while the path leads to the
 * directory that is held, as far as can be seen before and after.
 */
final class SecureFile implements HostFile {

    /** How often to look again where a name means something else a moment later, as when a file is being replaced. */
    private static final int ATTEMPTS = 10;

    /** The directory that contains this; null for a directory that is held for itself. */
    private final SecureFile parent;
    private final PathFile file;
    /** This directory, once it is held. */
    private SecureDirectoryStream<Path> held;

    private SecureFile(SecureFile parent, PathFile file, SecureDirectoryStream<Path> held) {
        this.parent = parent;
        this.file = file;
        this.held = held;
    }

    /** Holds a directory, if its file system can; else it is {@code directory} itself. */
    static HostFile hold(PathFile directory) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(directory.path());
        if (stream instanceof SecureDirectoryStream<Path> held) {
            return new SecureFile(null, directory, held);
        }
        stream.close();
        return directory;
    }

    @Override
    public HostFile hold() throws IOException {
        return new SecureFile(null, file, parent == null ? open(path(".")) : parent.open(name()));
    }

    @Override
    public void release() throws IOException {
        if (held != null) {
            held.close();
        }
    }

    @Override
    public HostFile byName() {
        return file;
    }

    @Override
    public HostFile child(String name) throws ErrnoException {
        return new SecureFile(this, file.child(name), null);
    }

    @Override
    public Filestat status() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Filestat status = FileStatus.of(file.path(), attributes().fileKey());
            if (status != null) {
                return status;
            }
        }
        throw elsewhere();
    }

    @Override
    public FileType kind() throws IOException {
        return FileStatus.type(attributes());
    }

    @Override
    public SeekableByteChannel open(Set<StandardOpenOption> options) throws IOException {
        Set<OpenOption> unfollowed = new HashSet<>(options);
        unfollowed.add(LinkOption.NOFOLLOW_LINKS);
        return directory().newByteChannel(name(), unfollowed);
    }

    @Override
    public List<String> list() throws IOException {
        return PathFile.names(open(path(".")));
    }

    @Override
    public void createDirectory() throws IOException {
        requireReached();
        file.createDirectory();
        attributes();
    }

    @Override
    public void createLink(HostFile existing) throws IOException {
        SecureFile source = other(existing);
        source.requireReached();
        requireReached();
        file.createLink(source.file);
        attributes();
    }

    @Override
    public void createSymbolicLink(String content) throws IOException {
        requireReached();
        file.createSymbolicLink(content);
        attributes();
    }

    @Override
    public String readSymbolicLink() throws IOException {
        requireReached();
        String content = file.readSymbolicLink();
        requireReached();
        return content;
    }

    @Override
    public void delete() throws IOException {
        if (attributes().isDirectory()) {
            directory().deleteDirectory(name());
        } else {
            directory().deleteFile(name());
        }
    }

    @Override
    public void move(HostFile target) throws IOException {
        SecureFile renamed = other(target);
        directory().move(name(), renamed.directory(), renamed.name());
    }

    /** Java opens a file to set its times, which a symbolic link does not let be done to itself. */
    @Override
    public void setTimes(FileTime accessed, FileTime modified) throws IOException {
        if (attributes().isSymbolicLink()) {
            requireReached();
            file.setTimes(accessed, modified);
        } else {
            view().setTimes(modified, accessed, null);
        }
    }

    @Override
    public HostFile follow(HostFile from, HostFile to) {
        return file.follow(from, to) instanceof PathFile renamed ? new SecureFile(parent, renamed, held) : this;
    }

    /** The directory that contains this, held. */
    private SecureDirectoryStream<Path> directory() throws IOException {
        if (parent == null) {
            throw new ErrnoException(Errno.BUSY);
        }
        return parent.held();
    }

    private SecureDirectoryStream<Path> held() throws IOException {
        if (held == null) {
            held = parent.open(name());
        }
        return held;
    }

    /** Holds a directory that this one contains. */
    private SecureDirectoryStream<Path> open(Path name) throws IOException {
        return held().newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
    }

    private BasicFileAttributes attributes() throws IOException {
        return view().readAttributes();
    }

    private BasicFileAttributeView view() throws IOException {
        return parent == null ? held.getFileAttributeView(BasicFileAttributeView.class)
                        : parent.held().getFileAttributeView(name(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    private Path name() {
        return file.path().getFileName();
    }

    private Path path(String text) {
        return file.path().getFileSystem().getPath(text);
    }

    /** Fails unless the whole path leads to the directory that is held. */
    private void requireReached() throws IOException {
        SecureFile directory = parent == null ? this : parent;
        Object expected = directory.held().getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey();
        Object reached = Files.readAttributes(directory.file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
        if (!expected.equals(reached)) {
            throw elsewhere();
        }
    }

    private NoSuchFileException elsewhere() {
        return new NoSuchFileException(file.path().toString());
    }

    private SecureFile other(HostFile there) throws ErrnoException {
        if (there instanceof SecureFile secure && secure.file.path().getFileSystem().equals(file.path().getFileSystem())) {
            return secure;
        }
        throw HostFile.apart();
    }
}
