package org.trifola.wasi.functions;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;

/** The offset at which a file is read or written, piece by piece. */
final class AtOffset {

    private long offset;

    /**
     * @param offset where the first byte is
     * @throws ErrnoException {@link Errno#INVAL} if it is negative
     */
    AtOffset(long offset) throws ErrnoException {
        if (offset < 0) {
            throw new ErrnoException(Errno.INVAL);
        }
        this.offset = offset;
    }

    /** Where the next byte is. */
    long offset() {
        return offset;
    }

    /** Goes on behind {@code count} bytes, and gives that number. */
    int advance(int count) {
        offset += count;
        return count;
    }
}
