package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;

/** The contents of a file in memory, opened. The file lives on without a name until this is closed. */
final class MemoryChannel implements SeekableByteChannel {

    private final MemoryTree tree;
    private final MemoryNode node;
    private long position;
    private boolean closed;

    /** Opens {@code node}; the caller holds the lock of {@code tree}. */
    MemoryChannel(MemoryTree tree, MemoryNode node) {
        this.tree = tree;
        this.node = node;
        node.open();
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        synchronized (tree) {
            requireOpen();
            byte[] bytes = new byte[Math.clamp(node.size() - position, 0, buffer.remaining())];
            int count = node.read(position, bytes, 0, bytes.length);
            buffer.put(bytes, 0, count);
            position += count;
            return count == 0 ? -1 : count;
        }
    }

    @Override
    public int write(ByteBuffer buffer) throws IOException {
        synchronized (tree) {
            requireOpen();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            node.write(position, bytes, 0, bytes.length);
            buffer.position(buffer.limit());
            position += bytes.length;
            return bytes.length;
        }
    }

    @Override
    public long position() throws IOException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        requireOpen();
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws IOException {
        synchronized (tree) {
            requireOpen();
            return node.size();
        }
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        synchronized (tree) {
            requireOpen();
            if (size < node.size()) {
                node.resize(size);
            }
            position = Math.min(position, size);
            return this;
        }
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        synchronized (tree) {
            if (!closed) {
                closed = true;
                node.close();
            }
        }
    }

    private void requireOpen() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
    }
}
