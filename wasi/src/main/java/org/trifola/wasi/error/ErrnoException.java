package org.trifola.wasi.error;

import java.io.IOException;

/** A call that fails with an {@link Errno}. */
public final class ErrnoException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Errno errno;

    /**
     * @param errno why the call fails
     */
    public ErrnoException(Errno errno) {
        super(errno.name());
        this.errno = errno;
    }

    /** Why the call fails. */
    public Errno errno() {
        return errno;
    }

    /** Failed calls are everyday answers to the guest: no stack trace. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
