package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Filestat;

/**
 * A file or directory by its name on the host, whatever keeps it there; it need not exist. No operation follows it if it
 * is a symbolic link. What fails is an {@link IOException}, a {@link SecurityException} or an
 * {@link UnsupportedOperationException}.
 */
public interface HostFile {

    /**
     * This directory, held: what it contains is found in it, whatever its name comes to mean. Where directories cannot be
     * held, this itself. Whoever asks for it {@linkplain #release() releases} it.
     */
    default HostFile hold() throws IOException {
        return this;
    }

    /** Ends to hold this, and what was held to name files of it. */
    default void release() throws IOException {
    }

    /** This file by its name alone, without what is held. */
    default HostFile byName() {
        return this;
    }

    /**
     * The file {@code name} of this directory.
     *
     * @throws ErrnoException {@link Errno#INVAL} if that is no name on the host, or a path of several
     */
    HostFile child(String name) throws ErrnoException;

    /** The attributes. */
    Filestat status() throws IOException;

    /** What this is, as far as it matters on the way along a path: a directory, a symbolic link or something else. */
    default FileType kind() throws IOException {
        return status().filetype();
    }

    /**
     * Opens the contents.
     *
     * @param options how; without writing among them, nothing is changed
     */
    SeekableByteChannel open(Set<StandardOpenOption> options) throws IOException;

    /** The names in this directory, without {@code .} and {@code ..}. */
    List<String> list() throws IOException;

    /** Makes a directory. */
    void createDirectory() throws IOException;

    /** Makes this another name of {@code existing}. */
    void createLink(HostFile existing) throws IOException;

    /**
     * Makes this a symbolic link that leads to {@code content}.
     *
     * @throws ErrnoException {@link Errno#NOTCAPABLE} if that is absolute
     */
    void createSymbolicLink(String content) throws IOException;

    /** Where this symbolic link leads. */
    String readSymbolicLink() throws IOException;

    /** Removes a file, or a directory that is empty. */
    void delete() throws IOException;

    /** Renames this to {@code target} at once, which is replaced. */
    void move(HostFile target) throws IOException;

    /** Sets those times that are not null. */
    void setTimes(FileTime accessed, FileTime modified) throws IOException;

    /** What this is called after {@code from} has been renamed to {@code to}. */
    HostFile follow(HostFile from, HostFile to);

    /** That two files are kept in different places, so that one operation cannot concern both. */
    static ErrnoException apart() {
        return new ErrnoException(Errno.XDEV);
    }
}
