package org.trifola.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A stream of the process as a native program has it: every write is one call of the system, so nothing waits in a buffer
 * when the process ends, and the process ends when the reader has gone.
 */
final class ProcessOutput extends OutputStream {
    private final FileOutputStream file;

    ProcessOutput(FileDescriptor descriptor) {
        file = new FileOutputStream(descriptor);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            file.write(bytes, offset, length);
        } catch (IOException e) {
            // Java ignores the signal that would have ended a native program here, and gives only this text.
            if (e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe")) {
                Runtime.getRuntime().halt(ExitStatus.BROKEN_PIPE.number());
            }
            throw e;
        }
    }
}
