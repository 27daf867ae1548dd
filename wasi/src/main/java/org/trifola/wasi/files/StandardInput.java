package org.trifola.wasi.files;

import static org.trifola.wasi.files.Right.FD_WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FdFlag;
import org.trifola.wasi.layout.FileType;

/**
 * The guest's standard input, a stream of the embedder.
 *
 * <p>
 * A stream does not tell whether it is at its end without being read, and a thread that reads it cannot always be
 * interrupted. So where there is nothing to read yet, a thread of its own reads ahead, and the guest waits for that one.
 */
public final class StandardInput extends Descriptor {

    /** As much as a pipe of Linux holds. */
    private static final int AHEAD = 1 << 16;

    private final InputStream stream;
    /** Started when the guest waits for the first time; null before. */
    private ExecutorService reader;
    /** What is being read ahead, or null. */
    private Future<ByteBuffer> ahead;

    /**
     * @param stream where the bytes come from; it is not closed
     * @param isTerminal whether somebody sits there; else nothing is known of it
     */
    public StandardInput(InputStream stream, boolean isTerminal) {
        super(isTerminal ? FileType.CHARACTER_DEVICE : FileType.UNKNOWN, new Rights(Rights.STREAM & ~FD_WRITE.bit(), 0), 0);
        this.stream = stream;
    }

    @Override
    Errno without(Right right) {
        return StandardOutput.withoutOnStream(right);
    }

    /** Reads once, so that what has been typed arrives without waiting for more. */
    @Override
    public int read(ByteBuffer buffer) throws IOException {
        if (!buffer.hasRemaining()) {
            return 0;
        }
        if (readable() == NOT_READY && FdFlag.NONBLOCK.in(flags())) {
            throw new ErrnoException(Errno.AGAIN);
        }
        if (ahead == null) {
            return Math.max(stream.read(buffer.array(), buffer.position(), buffer.remaining()), 0);
        }
        ByteBuffer bytes = readAhead();
        int count = Math.min(bytes.remaining(), buffer.remaining());
        bytes.get(buffer.array(), buffer.position(), count);
        if (!bytes.hasRemaining()) {
            ahead = null;
        }
        return count;
    }

    @Override
    public long readable() throws IOException {
        if (ahead == null) {
            int available = stream.available();
            if (available > 0) {
                return available;
            }
            if (reader == null) {
                reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("standard input").factory());
            }
            ahead = reader.submit(this::nextBytes);
        }
        return ahead.isDone() ? readAhead().remaining() : NOT_READY;
    }

    private ByteBuffer nextBytes() throws IOException {
        byte[] bytes = new byte[AHEAD];
        return ByteBuffer.wrap(bytes, 0, Math.max(stream.read(bytes), 0));
    }

    private ByteBuffer readAhead() throws IOException {
        try {
            return ahead.get();
        } catch (InterruptedException interrupted) {
            throw new ErrnoException(Errno.INTR);
        } catch (ExecutionException failure) {
            ahead = null;
            throw failure.getCause() instanceof IOException cause ? cause : new IOException(failure.getCause());
        }
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.shutdownNow();
        }
    }
}
