package org.trifola.wasi.functions;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.trifola.wasi.layout.Iovecs;

/** Moves bytes between the guest's buffers and what it has open, in pieces as big as possible. */
final class Transfer {

    private static final int MAXIMUM_PIECE = 1 << 20;

    private byte[] piece = new byte[0];

    /** Reads or writes what remains in a buffer. */
    @FunctionalInterface
    interface Operation {
        /** The number of bytes that were read or written, from the start of {@code buffer} on. */
        int apply(ByteBuffer buffer) throws IOException;
    }

    /**
     * Reads into {@code vectors}, until {@code read} has no more.
     *
     * @param waits whether {@code read} may wait for bytes to come: then it is asked only once
     * @return the number of bytes
     */
    long read(Iovecs vectors, boolean waits, Operation read) throws IOException {
        long total = 0;
        int wanted;
        int count;
        do {
            ByteBuffer buffer = buffer(vectors);
            wanted = buffer.remaining();
            count = apply(read, buffer, total);
            vectors.scatter(buffer.array(), count);
            total += count;
        } while (count == wanted && vectors.remaining() > 0 && !waits);
        return total;
    }

    /**
     * Writes {@code vectors}, until {@code write} takes no more.
     *
     * @return the number of bytes
     */
    long write(Iovecs vectors, Operation write) throws IOException {
        long total = 0;
        int wanted;
        int count;
        do {
            ByteBuffer buffer = buffer(vectors);
            wanted = buffer.remaining();
            vectors.gather(buffer.array(), wanted);
            count = apply(write, buffer, total);
            total += count;
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
