package org.trifola.wasi.functions;

import java.io.IOException;

import org.trifola.language.host.GuestMemory;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.files.Connection;
import org.trifola.wasi.files.Descriptor;
import org.trifola.wasi.files.DescriptorTable;
import org.trifola.wasi.files.Listener;
import org.trifola.wasi.files.Right;
import org.trifola.wasi.layout.FdFlag;
import org.trifola.wasi.layout.Iovecs;

/** The functions about sockets. A guest finds listeners open and accepts connections; it can open none itself. */
public final class Sockets {

    private static final int SIZE = 4;
    private static final int PEEK = 1;
    private static final int WAIT_ALL = 2;
    private static final int RECEIVING = 1;
    private static final int SENDING = 2;

    private final DescriptorTable table;
    private final Transfer transfer = new Transfer();

    /**
     * @param table what is open
     */
    public Sockets(DescriptorTable table) {
        this.table = table;
    }

    /** {@code sock_accept}: waits for a connection and opens it. */
    public void accept(GuestMemory memory, int fd, int flags, long result) throws IOException {
        if (!(table.get(fd) instanceof Listener)) {
            throw new ErrnoException(table.get(fd) instanceof Connection ? Errno.INVAL : Errno.NOTSOCK);
        }
        Listener listener = (Listener) table.get(fd, Right.SOCK_ACCEPT);
        memory.check(result, SIZE);
        if ((flags & ~FdFlag.NONBLOCK.bit()) != 0) {
            throw new ErrnoException(Errno.INVAL);
        }
        Connection connection = listener.accept(flags);
        try {
            memory.writeInt(result, table.add(connection));
        } catch (ErrnoException full) {
            connection.close();
            throw full;
        }
    }

    /** {@code sock_recv}: receives, and with a flag leaves it to be received again, or waits until all buffers are full. */
    public void receive(GuestMemory memory, int fd, long vectors, long count, int flags, long result, long flagsResult) throws IOException {
        Connection connection = connection(fd, Right.FD_READ);
        memory.check(result, SIZE);
        memory.check(flagsResult, Short.BYTES);
        if ((flags & ~(PEEK | WAIT_ALL)) != 0) {
            throw new ErrnoException(Errno.INVAL);
        }
        boolean peek = (flags & PEEK) != 0;
        boolean all = (flags & WAIT_ALL) != 0;
        long received = transfer.read(new Iovecs(memory, vectors, count), peek || !all, buffer -> connection.receive(buffer, peek, all));
        memory.writeInt(result, (int) received);
        memory.writeShort(flagsResult, (short) 0);
    }

    /** {@code sock_send}; there are no flags. */
    public void send(GuestMemory memory, int fd, long vectors, long count, int flags, long result) throws IOException {
        Connection connection = connection(fd, Right.FD_WRITE);
        memory.check(result, SIZE);
        if (flags != 0) {
            throw new ErrnoException(Errno.INVAL);
        }
        memory.writeInt(result, (int) transfer.write(new Iovecs(memory, vectors, count), connection));
    }

    /** {@code sock_shutdown}: ends the directions in {@code how}. */
    public void shutdown(int fd, int how) throws IOException {
        Connection connection = connection(fd, Right.SOCK_SHUTDOWN);
        if (how == 0 || (how & ~(RECEIVING | SENDING)) != 0) {
            throw new ErrnoException(Errno.INVAL);
        }
        connection.shutdown((how & RECEIVING) != 0, (how & SENDING) != 0);
    }

    private Connection connection(int fd, Right right) throws IOException {
        Descriptor descriptor = table.get(fd);
        if (descriptor instanceof Listener) {
            throw new ErrnoException(Errno.NOTCONN);
        }
        if (!(descriptor instanceof Connection)) {
            throw new ErrnoException(Errno.NOTSOCK);
        }
        return (Connection) table.get(fd, right);
    }
}
