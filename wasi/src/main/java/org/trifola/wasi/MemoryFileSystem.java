package org.trifola.wasi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

import org.trifola.wasi.files.HostFile;
import org.trifola.wasi.files.MemoryTree;

/**
 * A file system that lies in memory, for guests that shall see no files of the host. An embedder puts files into it and
 * takes them out by paths such as {@code sub/file}, with slashes, from the root on. Several guests and threads may use it.
 */
public final class MemoryFileSystem {

    private static final long DEFAULT_CAPACITY = 256L << 20;

    private final HostFile root;

    /** An empty file system for at most 256 MiB. */
    public MemoryFileSystem() {
        this(DEFAULT_CAPACITY);
    }

    /**
     * An empty file system.
     *
     * @param capacity how many bytes its files can have together; a guest that writes more is told that there is no space
     */
    public MemoryFileSystem(long capacity) {
        root = new MemoryTree(capacity).root();
    }

    /** The root directory. */
    HostFile root() {
        return root;
    }

    /**
     * Makes a directory.
     *
     * @throws IOException if there is a file of that name, or none where it shall be
     */
    public void createDirectory(String path) throws IOException {
        file(path).createDirectory();
    }

    /**
     * Makes a file, or replaces its contents.
     *
     * @throws IOException if there is no directory for it, or no space
     */
    public void write(String path, byte[] contents) throws IOException {
        try (SeekableByteChannel channel = file(path).open(Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING))) {
            channel.write(ByteBuffer.wrap(contents));
        }
    }

    /** As {@link #write(String, byte[])}, with a text in UTF-8. */
    public void write(String path, String contents) throws IOException {
        write(path, contents.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The contents of a file.
     *
     * @throws IOException if there is no such file
     */
    public byte[] read(String path) throws IOException {
        try (InputStream contents = Channels.newInputStream(file(path).open(Set.of(StandardOpenOption.READ)))) {
            return contents.readAllBytes();
        }
    }

    /** As {@link #read}, as a text in UTF-8. */
    public String readString(String path) throws IOException {
        return new String(read(path), StandardCharsets.UTF_8);
    }

    /**
     * The names in a directory, sorted; {@code ""} is the root.
     *
     * @throws IOException if there is no such directory
     */
    public List<String> list(String path) throws IOException {
        return file(path).list();
    }

    private HostFile file(String path) throws IOException {
        HostFile file = root;
        for (String name : path.split("/")) {
            if (!name.isEmpty()) {
                file = file.child(name);
            }
        }
        return file;
    }
}
