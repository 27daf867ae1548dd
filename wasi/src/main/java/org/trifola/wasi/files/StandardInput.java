package org.trifola.wasi.files;

import static org.trifola.wasi.files.Right.FD_WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.layout.FileType;

/** The guest's standard input, a stream of the embedder. */
public final class StandardInput extends Descriptor {

    private final InputStream stream;

    /**
     * @param stream where the bytes come from; it is not closed
     */
    public StandardInput(InputStream stream) {
        super(FileType.CHARACTER_DEVICE, new Rights(Rights.STREAM & ~FD_WRITE.bit(), 0), 0);
        this.stream = stream;
    }

    @Override
    Errno without(Right right) {
        return StandardOutput.withoutOnStream(right);
    }

    /** Reads once, so that what has been typed arrives without waiting for more. */
    @Override
    public int read(ByteBuffer buffer) throws IOException {
        int count = stream.read(buffer.array(), buffer.position(), buffer.remaining());
        return Math.max(count, 0);
    }
}
