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
 * A file that can only be read, as on a file system that is mounted so.
 *
 * @param file the file
 */
public record ReadOnlyFile(HostFile file) implements HostFile {

    @Override
    public HostFile hold() throws IOException {
        return new ReadOnlyFile(file.hold());
    }

    @Override
    public void release() throws IOException {
        file.release();
    }

    @Override
    public HostFile byName() {
        return new ReadOnlyFile(file.byName());
    }

    @Override
    public HostFile child(String name) throws ErrnoException {
        return new ReadOnlyFile(file.child(name));
    }

    @Override
    public Filestat status() throws IOException {
        return file.status();
    }

    @Override
    public FileType kind() throws IOException {
        return file.kind();
    }

    @Override
    public SeekableByteChannel open(Set<StandardOpenOption> options) throws IOException {
        if (options.contains(StandardOpenOption.WRITE)) {
            throw readOnly();
        }
        return file.open(options);
    }

    @Override
    public List<String> list() throws IOException {
        return file.list();
    }

    @Override
    public void createDirectory() throws ErrnoException {
        throw readOnly();
    }

    @Override
    public void createLink(HostFile existing) throws ErrnoException {
        throw readOnly();
    }

    @Override
    public void createSymbolicLink(String content) throws ErrnoException {
        throw readOnly();
    }

    @Override
    public String readSymbolicLink() throws IOException {
        return file.readSymbolicLink();
    }

    @Override
    public void delete() throws ErrnoException {
        throw readOnly();
    }

    @Override
    public void move(HostFile target) throws ErrnoException {
        throw readOnly();
    }

    @Override
    public void setTimes(FileTime accessed, FileTime modified) throws ErrnoException {
        throw readOnly();
    }

    /** Nothing is renamed by this guest, and what others rename nobody is told. */
    @Override
    public HostFile follow(HostFile from, HostFile to) {
        return this;
    }

    private static ErrnoException readOnly() {
        return new ErrnoException(Errno.ROFS);
    }
}
