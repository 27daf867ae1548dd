package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.oracle.truffle.api.TruffleFile;

import org.trifola.language.host.HostEnvironment;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.Filestat;

/**
 * A file of the polyglot context's file system, with its permissions.
 *
 * @param file the file
 * @param environment what knows the names of files
 */
record ContextFile(TruffleFile file, HostEnvironment environment) implements HostFile {

    @Override
    public HostFile child(String name) throws ErrnoException {
        try {
            TruffleFile child = file.resolve(name);
            if (name.equals(child.getName())) {
                return new ContextFile(child, environment);
            }
        } catch (InvalidPathException notAName) {
            throw new ErrnoException(Errno.INVAL);
        }
        throw new ErrnoException(Errno.INVAL);
    }

    @Override
    public Filestat status() throws IOException {
        return FileStatus.of(file);
    }

    /** A file system that knows no links, such as that of a zip file, need not know the option that follows none. */
    @Override
    public SeekableByteChannel open(Set<StandardOpenOption> options) throws IOException {
        Set<OpenOption> unfollowed = new HashSet<>(options);
        unfollowed.add(LinkOption.NOFOLLOW_LINKS);
        try {
            return file.newByteChannel(unfollowed);
        } catch (IllegalArgumentException | UnsupportedOperationException withoutLinks) {
            return file.newByteChannel(Set.copyOf(options));
        }
    }

    @Override
    public List<String> list() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<TruffleFile> children = file.newDirectoryStream()) {
            for (TruffleFile child : children) {
                names.add(child.getName());
            }
        }
        return names;
    }

    @Override
    public void createDirectory() throws IOException {
        file.createDirectory();
    }

    @Override
    public void createLink(HostFile existing) throws IOException {
        file.createLink(other(existing));
    }

    @Override
    public void createSymbolicLink(String content) throws IOException {
        TruffleFile target;
        try {
            target = environment.publicFile(content);
        } catch (InvalidPathException notAPath) {
            throw new ErrnoException(Errno.INVAL);
        }
        if (target.isAbsolute()) {
            throw new ErrnoException(Errno.NOTCAPABLE);
        }
        file.createSymbolicLink(target);
    }

    @Override
    public String readSymbolicLink() throws IOException {
        return file.readSymbolicLink().getPath();
    }

    @Override
    public void delete() throws IOException {
        file.delete();
    }

    @Override
    public void move(HostFile target) throws IOException {
        file.move(other(target), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void setTimes(FileTime accessed, FileTime modified) throws IOException {
        if (accessed != null) {
            file.setLastAccessTime(accessed, LinkOption.NOFOLLOW_LINKS);
        }
        if (modified != null) {
            file.setLastModifiedTime(modified, LinkOption.NOFOLLOW_LINKS);
        }
    }

    @Override
    public HostFile follow(HostFile from, HostFile to) {
        if (from instanceof ContextFile(TruffleFile old, _) && to instanceof ContextFile(TruffleFile renamed, _) && file.startsWith(old)) {
            return file.equals(old) ? to : new ContextFile(renamed.resolve(old.relativize(file).getPath()), environment);
        }
        return this;
    }

    private static TruffleFile other(HostFile file) throws ErrnoException {
        if (file instanceof ContextFile(TruffleFile inContext, _)) {
            return inContext;
        }
        throw HostFile.apart();
    }
}
