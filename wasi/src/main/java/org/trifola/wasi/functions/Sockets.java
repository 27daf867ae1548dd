package org.trifola.wasi.functions;

import java.io.IOException;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.files.DescriptorTable;

/** The functions about sockets, of which a guest finds none open and can open none. */
public final class Sockets {

    private final DescriptorTable table;

    /**
     * @param table what is open
     */
    public Sockets(DescriptorTable table) {
        this.table = table;
    }

    /** {@code sock_accept}, {@code sock_recv}, {@code sock_send} and {@code sock_shutdown}: says that this is no socket. */
    public void refuse(int fd) throws IOException {
        table.get(fd);
        throw new ErrnoException(Errno.NOTSOCK);
    }
}
