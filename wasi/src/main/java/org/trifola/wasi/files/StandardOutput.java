package org.trifola.wasi.files;

import static org.trifola.wasi.files.Right.FD_READ;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.layout.FileType;

/** The guest's standard output or standard error, a stream of the embedder. */
public final class StandardOutput extends Descriptor {

    private final OutputStream stream;

    /**
     * @param stream where the bytes go; it is not closed
     * @param isTerminal whether somebody sits there; else nothing is known of it
     */
    public StandardOutput(OutputStream stream, boolean isTerminal) {
        super(isTerminal ? FileType.CHARACTER_DEVICE : FileType.UNKNOWN, new Rights(Rights.STREAM & ~FD_READ.bit(), 0), 0);
        this.stream = stream;
    }

    @Override
    Errno without(Right right) {
        return withoutOnStream(right);
    }

    /** Why an operation fails for which a stream has not got the right: as for a terminal or a pipe. */
    static Errno withoutOnStream(Right right) {
        if (right == Right.FD_SEEK || right == Right.FD_TELL) {
            return Errno.SPIPE;
        }
        return right == Right.FD_READ || right == Right.FD_WRITE ? Errno.BADF : Errno.NOTCAPABLE;
    }

    /** Writes and flushes: whoever reads it sees it now. */
    @Override
    public int write(ByteBuffer buffer) throws IOException {
        int count = buffer.remaining();
        stream.write(buffer.array(), buffer.position(), count);
        stream.flush();
        return count;
    }
}
