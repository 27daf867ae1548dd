package org.trifola.wasi.files;

import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Filestat;

/** A file, directory or symbolic link of a {@link MemoryTree}, whatever its names; who uses it holds the tree's lock. */
final class MemoryNode {

    private static final int SMALL = 64;

    final FileType type;
    /** The entries of a directory, by name. */
    final Map<String, MemoryNode> entries = new TreeMap<>();
    private final MemoryTree tree;
    private final long number;
    private byte[] contents;
    private int size;
    private int names;
    private int opened;
    private long accessed = MemoryTree.now();
    private long modified = accessed;

    MemoryNode(MemoryTree tree, FileType type, byte[] contents) {
        this.tree = tree;
        this.type = type;
        this.number = tree.nextNumber();
        this.contents = contents;
        this.size = contents.length;
    }

    Filestat status() {
        return new Filestat(1, number, type, Math.max(names, 1), size, accessed, modified, modified);
    }

    void setTimes(FileTime newAccessed, FileTime newModified) {
        accessed = newAccessed == null ? accessed : newAccessed.to(TimeUnit.NANOSECONDS);
        modified = newModified == null ? modified : newModified.to(TimeUnit.NANOSECONDS);
    }

    void touch() {
        modified = MemoryTree.now();
    }

    int size() {
        return size;
    }

    byte[] contents() {
        return Arrays.copyOf(contents, size);
    }

    /** Copies from {@code position} on as much as there is and fits, which is the result. */
    int read(long position, byte[] target, int offset, int length) {
        int count = (int) Math.max(Math.min(length, size - position), 0);
        if (count > 0) {
            System.arraycopy(contents, (int) position, target, offset, count);
        }
        return count;
    }

    void write(long position, byte[] source, int offset, int length) throws ErrnoException {
        if (length == 0) {
            return;
        }
        if (position > MemoryTree.LARGEST - length) {
            throw new ErrnoException(Errno.FBIG);
        }
        resize(Math.max(size, position + length));
        System.arraycopy(source, offset, contents, (int) position, length);
        touch();
    }

    /**
     * Cuts the contents off, or adds zeros.
     *
     * @throws ErrnoException {@link Errno#NOSPC} if the tree is full
     */
    void resize(long newSize) throws ErrnoException {
        tree.use(newSize - size);
        if (newSize > contents.length) {
            contents = Arrays.copyOf(contents, (int) Math.max(newSize, Math.min(2L * contents.length + SMALL, MemoryTree.LARGEST)));
        } else if (newSize < size) {
            Arrays.fill(contents, (int) newSize, size, (byte) 0);
        }
        size = (int) newSize;
    }

    void named() {
        names++;
    }

    void unnamed() {
        names--;
        release();
    }

    void open() {
        opened++;
    }

    void close() {
        opened--;
        release();
    }

    /** What has no name and is not open is gone. */
    private void release() {
        if (names == 0 && opened == 0) {
            tree.free(size);
        }
    }
}
