package org.trifola.wasi.functions;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.trifola.wasi.files.Descriptor;
import org.trifola.wasi.layout.Iovecs;

/** Moves bytes between the guest's buffers and what it has open, in pieces as big as possible. */
final class Transfer {

    private static final int MAXIMUM_PIECE = 1 << 20;

    /** From so many bytes on it pays to use the guest's memory itself: what the JVM needs for that takes some milliseconds to load. */
    private static final long MANY = 1 << 20;

    private byte[] piece = new byte[0];
    private long moved;

    /** Reads or writes what remains in a buffer. */
    @FunctionalInterface
    interface Operation {
        /** The number of bytes that were read or written, from the start of {@code buffer} on. */
        int apply(ByteBuffer buffer) throws IOException;
    }

    /** Reading at the current offset. A lambda would take longer to be made where methods are compiled in haste. */
    private record Reading(Descriptor file) implements Operation {

        @Override
        public int apply(ByteBuffer buffer) throws IOException {
            return file.read(buffer);
        }
    }

    /** Writing at the current offset. */
    private record Writing(Descriptor file) implements Operation {

        @Override
        public int apply(ByteBuffer buffer) throws IOException {
            return file.write(buffer);
        }
    }

    /**
     * Reads {@code file} into {@code vectors}, until it has no more; if it may wait for bytes to come, it is asked only once.
     *
     * @return the number of bytes
     */
    long read(Iovecs vectors, Descriptor file) throws IOException {
        return read(vectors, file.isDirect(), file.waits(), new Reading(file));
    }

    /** As {@link #read(Iovecs, Descriptor)}, at an offset. */
    long read(Iovecs vectors, Descriptor file, AtOffset offset) throws IOException {
        return read(vectors, file.isDirect(), file.waits(), buffer -> offset.advance(file.read(buffer, offset.offset())));
    }

    /** As {@link #read(Iovecs, Descriptor)} of what has no direct use for the guest's memory. */
    long read(Iovecs vectors, boolean waits, Operation read) throws IOException {
        return read(vectors, false, waits, read);
    }

    private long read(Iovecs vectors, boolean isDirect, boolean waits, Operation read) throws IOException {
        long total = 0;
        int wanted;
        int count;
        do {
            ByteBuffer view = isDirect && moved >= MANY ? vectors.view(MAXIMUM_PIECE) : null;
            ByteBuffer buffer = view != null ? view : buffer(vectors);
            wanted = buffer.remaining();
            count = apply(read, buffer, total);
            if (view != null) {
                vectors.pass(count);
            } else {
                vectors.scatter(buffer.array(), 0, count);
            }
            total += count;
            moved += count;
        } while (count == wanted && vectors.remaining() > 0 && !waits);
        return total;
    }

    /**
     * Writes {@code vectors}, until {@code file} takes no more.
     *
     * @return the number of bytes
     */
    long write(Iovecs vectors, Descriptor file) throws IOException {
        return write(vectors, file, new Writing(file));
    }

    /** As {@link #write(Iovecs, Descriptor)}, at an offset. */
    long write(Iovecs vectors, Descriptor file, AtOffset offset) throws IOException {
        return write(vectors, file, buffer -> offset.advance(file.write(buffer, offset.offset())));
    }

    private long write(Iovecs vectors, Descriptor file, Operation write) throws IOException {
        long total = 0;
        int wanted;
        int count;
        do {
            // What comes from several buffers is written at once, so that nobody else writes in between.
            ByteBuffer view = file.isDirect() && moved >= MANY && !vectors.isScattered() ? vectors.view(MAXIMUM_PIECE) : null;
            ByteBuffer buffer = view != null ? view : buffer(vectors);
            wanted = buffer.remaining();
            if (view == null) {
                vectors.gather(buffer.array(), wanted);
            }
            count = apply(write, buffer, total);
            if (view != null) {
                vectors.pass(count);
            }
            total += count;
            moved += count;
        } while (count == wanted && vectors.remaining() > 0);
        return total;
    }

    /** What goes wrong after some bytes have been moved is told when the guest goes on. */
    private static int apply(Operation operation, ByteBuffer buffer, long total) throws IOException {
        try {
            return operation.apply(buffer);
        } catch (IOException failure) {
            if (total == 0) {
                throw failure;
            }
            return 0;
        }
    }

    private ByteBuffer buffer(Iovecs vectors) {
        int length = (int) Math.min(MAXIMUM_PIECE, vectors.remaining());
        if (piece.length < length) {
            piece = new byte[length];
        }
        return ByteBuffer.wrap(piece, 0, length);
    }
}
