package org.trifola.wasi.functions;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.trifola.wasi.files.Descriptor;
import org.trifola.wasi.layout.Iovecs;
import org.trifola.wasi.layout.Whence;

/**
 * Reads a regular file ahead of a guest that reads it in small pieces and calls nothing else in between, so that it has no way to
 * find out in which order others have written meanwhile. Every other call ends it.
 */
public final class ReadAhead {

    /** Reads of more bytes gain nothing. */
    private static final int LARGEST_PIECE = 8 << 10;
    private static final int FEWEST = 4 << 10;
    private static final int MOST = 64 << 10;

    private final Transfer transfer;
    private final byte[] bytes = new byte[MOST];
    /** What was read by the last call in a small piece, or null. */
    private Descriptor file;
    /** How many bytes are read at once: more each time, as long as the guest takes them all. */
    private int length = FEWEST;
    private int position;
    private int limit;

    ReadAhead(Transfer transfer) {
        this.transfer = transfer;
    }

    /**
     * Reads {@code from} into {@code vectors}, until it has no more.
     *
     * @return the number of bytes
     */
    long read(Iovecs vectors, Descriptor from) throws IOException {
        boolean isSmall = vectors.remaining() <= LARGEST_PIECE && from.isDirect();
        if (isSmall && from == file) {
            return readAhead(vectors);
        }
        end();
        if (isSmall) {
            file = from;
        }
        return transfer.read(vectors, from);
    }

    private long readAhead(Iovecs vectors) throws IOException {
        long total = 0;
        while (vectors.remaining() > 0 && (position < limit || fill(total))) {
            int count = (int) Math.min(limit - position, vectors.remaining());
            vectors.scatter(bytes, position, count);
            position += count;
            total += count;
        }
        return total;
    }

    /** Whether the file has more; what goes wrong after some bytes have been read is told by the next call. */
    private boolean fill(long total) throws IOException {
        position = 0;
        limit = 0;
        try {
            limit = file.read(ByteBuffer.wrap(bytes, 0, length));
        } catch (IOException failure) {
            if (total == 0) {
                throw failure;
            }
        }
        length = Math.min(MOST, 2 * length);
        return limit > 0;
    }

    /** Forgets what the guest has not taken. */
    public void end() throws IOException {
        if (position < limit) {
            file.seek(position - limit, Whence.CUR);
            length = FEWEST;
        }
        position = 0;
        limit = 0;
        file = null;
    }
}
