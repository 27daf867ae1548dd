package org.trifola.wasi.files;

import static org.trifola.wasi.files.Right.FD_FDSTAT_SET_FLAGS;
import static org.trifola.wasi.files.Right.FD_FILESTAT_GET;
import static org.trifola.wasi.files.Right.FD_READ;
import static org.trifola.wasi.files.Right.FD_WRITE;
import static org.trifola.wasi.files.Right.POLL_FD_READWRITE;
import static org.trifola.wasi.files.Right.SOCK_SHUTDOWN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SocketChannel;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FdFlag;
import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Flag;

/** A connection that the guest has accepted. */
public final class Connection extends Descriptor {

    /** The rights that mean something for a connection. */
    static final long RIGHTS = Flag.set(FD_READ, FD_WRITE, POLL_FD_READWRITE, SOCK_SHUTDOWN, FD_FDSTAT_SET_FLAGS, FD_FILESTAT_GET);
    private static final int AHEAD = 1 << 16;
    /** Milliseconds. */
    private static final int ASK_AGAIN = 1;

    private final SocketChannel channel;
    /** What has come and was not taken, from the position on. */
    private final ByteBuffer ahead = ByteBuffer.allocate(AHEAD).limit(0);
    private boolean ended;

    /**
     * @param channel the connection; it must not wait from now on
     * @param flags a set of {@link FdFlag}s
     */
    Connection(SocketChannel channel, int flags) throws IOException {
        super(FileType.SOCKET_STREAM, new Rights(RIGHTS, 0), flags);
        this.channel = channel;
        channel.configureBlocking(false);
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        return receive(buffer, false, false);
    }

    /**
     * Receives what remains in {@code buffer} at most, from its array.
     *
     * @param peek whether it is left to be received again
     * @param all whether to wait until the buffer is full, or the other end has finished; as far as can be kept if it is left
     * @return the number of bytes; 0 at the end
     */
    public synchronized int receive(ByteBuffer buffer, boolean peek, boolean all) throws IOException {
        int total = 0;
        int wanted = buffer.remaining();
        boolean more = wanted > 0;
        while (more) {
            await(peek && all ? Math.min(wanted, AHEAD) : 1, total > 0);
            int count = Math.min(ahead.remaining(), wanted - total);
            ahead.get(ahead.position(), buffer.array(), buffer.position() + total, count);
            total += count;
            if (!peek) {
                ahead.position(ahead.position() + count);
            }
            more = all && !peek && total < wanted && count > 0;
        }
        return total;
    }

    /** Waits until {@code least} bytes lie ahead or no more will; without waiting, some must, unless there were some before. */
    private void await(int least, boolean some) throws IOException {
        while (!fill(least)) {
            boolean never = FdFlag.NONBLOCK.in(flags());
            if (never && (some || ahead.hasRemaining())) {
                return;
            }
            pause(never);
        }
    }

    private boolean fill(int least) throws IOException {
        if (ahead.remaining() < least && !ended) {
            ahead.compact();
            try {
                ended = channel.read(ahead) < 0;
            } finally {
                ahead.flip();
            }
        }
        return ended || ahead.remaining() >= least;
    }

    /** Waits a moment, or says that it should be tried {@code again} later. */
    static void pause(boolean again) throws ErrnoException {
        if (again) {
            throw new ErrnoException(Errno.AGAIN);
        }
        try {
            Thread.sleep(ASK_AGAIN);
        } catch (InterruptedException interrupted) {
            throw new ErrnoException(Errno.INTR);
        }
    }

    @Override
    public int write(ByteBuffer buffer) throws IOException {
        int total = 0;
        while (buffer.hasRemaining()) {
            int count = channel.write(buffer);
            total += count;
            if (count == 0) {
                if (FdFlag.NONBLOCK.in(flags()) && total > 0) {
                    return total;
                }
                pause(FdFlag.NONBLOCK.in(flags()));
            }
        }
        return total;
    }

    @Override
    public synchronized long readable() throws IOException {
        return fill(1) ? ahead.remaining() : NOT_READY;
    }

    @Override
    public synchronized boolean hasHungUp() {
        return ended;
    }

    /**
     * Ends one direction or both.
     *
     * @param receiving whether nothing more is received
     * @param sending whether nothing more is sent
     */
    public void shutdown(boolean receiving, boolean sending) throws IOException {
        try {
            if (receiving) {
                channel.shutdownInput();
            }
            if (sending) {
                channel.shutdownOutput();
            }
        } catch (NotYetConnectedException gone) {
            throw new ErrnoException(Errno.NOTCONN);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
