package org.trifola.wasi.files;

import static org.trifola.wasi.files.Right.FD_FDSTAT_SET_FLAGS;
import static org.trifola.wasi.files.Right.FD_FILESTAT_GET;
import static org.trifola.wasi.files.Right.FD_READ;
import static org.trifola.wasi.files.Right.POLL_FD_READWRITE;
import static org.trifola.wasi.files.Right.SOCK_ACCEPT;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

import org.trifola.wasi.layout.FdFlag;
import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Flag;

/** A socket that the guest finds open, to which others connect. */
public final class Listener extends Descriptor {

    private static final long RIGHTS = Flag.set(SOCK_ACCEPT, POLL_FD_READWRITE, FD_READ, FD_FDSTAT_SET_FLAGS, FD_FILESTAT_GET);

    private final ServerSocketChannel channel;
    private final boolean owned;
    /** A connection that polling has found. */
    private SocketChannel pending;

    /**
     * @param channel the socket, bound; it must not wait from now on
     * @param owned whether it is closed with this
     */
    public Listener(ServerSocketChannel channel, boolean owned) throws IOException {
        super(FileType.SOCKET_STREAM, new Rights(RIGHTS, RIGHTS | Connection.RIGHTS), 0);
        this.channel = channel;
        this.owned = owned;
        channel.configureBlocking(false);
    }

    /**
     * Waits for the next connection, unless this does not wait.
     *
     * @param flags a set of {@link FdFlag}s for the connection
     */
    public synchronized Connection accept(int flags) throws IOException {
        while (readable() == NOT_READY) {
            Connection.pause(FdFlag.NONBLOCK.in(flags()));
        }
        SocketChannel accepted = pending;
        pending = null;
        return new Connection(accepted, flags);
    }

    @Override
    public synchronized long readable() throws IOException {
        if (pending == null) {
            pending = channel.accept();
        }
        return pending == null ? NOT_READY : 1;
    }

    @Override
    public void close() throws IOException {
        if (pending != null) {
            pending.close();
        }
        if (owned) {
            channel.close();
        }
    }
}
