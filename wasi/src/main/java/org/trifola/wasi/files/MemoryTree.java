package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FileType;

/** The files of a file system that lies in memory: a root directory and what is below it. Its monitor is the lock of all. */
public final class MemoryTree {

    /** As many bytes as an array can have. */
    static final int LARGEST = Integer.MAX_VALUE - 8;
    private static final long NANOSECONDS = 1_000_000_000;

    private final long capacity;
    private long used;
    private long numbers;
    private final MemoryNode root;

    /**
     * @param capacity how many bytes the files can have together
     */
    public MemoryTree(long capacity) {
        this.capacity = Math.min(capacity, LARGEST);
        this.root = new MemoryNode(this, FileType.DIRECTORY, new byte[0]);
    }

    /** The root directory. */
    public HostFile root() {
        return new MemoryFile(this, List.of());
    }

    static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * NANOSECONDS + now.getNano();
    }

    /** What has the name {@code names}, a name below another from the root on. */
    MemoryNode find(List<String> names) throws IOException {
        MemoryNode node = root;
        for (String name : names) {
            if (node.type != FileType.DIRECTORY) {
                throw new ErrnoException(Errno.NOTDIR);
            }
            node = node.entries.get(name);
            if (node == null) {
                throw new NoSuchFileException(String.join("/", names));
            }
        }
        return node;
    }

    long nextNumber() {
        return ++numbers;
    }

    /** Takes room for {@code more} bytes, or gives it back if that is negative. */
    void use(long more) throws ErrnoException {
        if (more > capacity - used) {
            throw new ErrnoException(Errno.NOSPC);
        }
        used += more;
    }

    void free(long bytes) {
        used -= bytes;
    }
}
