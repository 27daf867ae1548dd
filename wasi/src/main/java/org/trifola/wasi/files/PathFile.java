package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.Filestat;

/**
 * A file of a file system of Java, which the embedder has given to the guest, by its path.
 *
 * @param path the file
 */
public record PathFile(Path path) implements HostFile {

    @Override
    public HostFile hold() throws IOException {
        return SecureFile.hold(this);
    }

    @Override
    public PathFile child(String name) throws ErrnoException {
        try {
            Path child = path.resolve(name);
            if (child.getFileName() != null && child.getParent() != null && child.getParent().equals(path) && name.equals(name(child))) {
                return new PathFile(child);
            }
        } catch (InvalidPathException notAName) {
            throw new ErrnoException(Errno.INVAL);
        }
        throw new ErrnoException(Errno.INVAL);
    }

    @Override
    public Filestat status() throws IOException {
        return FileStatus.of(path);
    }

    /** A file system that knows no links, such as that of a zip file, need not know the option that follows none. */
    @Override
    public SeekableByteChannel open(Set<StandardOpenOption> options) throws IOException {
        Set<OpenOption> unfollowed = new HashSet<>(options);
        unfollowed.add(LinkOption.NOFOLLOW_LINKS);
        try {
            return Files.newByteChannel(path, unfollowed);
        } catch (IllegalArgumentException | UnsupportedOperationException withoutLinks) {
            return Files.newByteChannel(path, options);
        }
    }

    @Override
    public List<String> list() throws IOException {
        return names(Files.newDirectoryStream(path));
    }

    /** The names in a directory, which is closed. */
    static List<String> names(DirectoryStream<Path> directory) throws IOException {
        List<String> names = new ArrayList<>();
        try (directory) {
            for (Path child : directory) {
                names.add(name(child));
            }
        }
        return names;
    }

    @Override
    public void createDirectory() throws IOException {
        Files.createDirectory(path);
    }

    @Override
    public void createLink(HostFile existing) throws IOException {
        Files.createLink(path, other(existing));
    }

    @Override
    public void createSymbolicLink(String content) throws IOException {
        Path target;
        try {
            target = path.getFileSystem().getPath(content);
        } catch (InvalidPathException notAPath) {
            throw new ErrnoException(Errno.INVAL);
        }
        if (target.isAbsolute()) {
            throw new ErrnoException(Errno.NOTCAPABLE);
        }
        Files.createSymbolicLink(path, target);
    }

    @Override
    public String readSymbolicLink() throws IOException {
        return Files.readSymbolicLink(path).toString();
    }

    @Override
    public void delete() throws IOException {
        Files.delete(path);
    }

    @Override
    public void move(HostFile target) throws IOException {
        Files.move(path, other(target), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void setTimes(FileTime accessed, FileTime modified) throws IOException {
        Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS).setTimes(modified, accessed, null);
    }

    @Override
    public HostFile follow(HostFile from, HostFile to) {
        if (from instanceof PathFile(Path old) && to instanceof PathFile(Path renamed) && path.startsWith(old)) {
            return path.equals(old) ? to : new PathFile(renamed.resolve(old.relativize(path)));
        }
        return this;
    }

    /** The last component; that of a directory in a zip file may have a slash after it. */
    private static String name(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private Path other(HostFile file) throws ErrnoException {
        if (file instanceof PathFile(Path there) && there.getFileSystem().equals(path.getFileSystem())) {
            return there;
        }
        throw HostFile.apart();
    }
}
