package org.trifola.wasi.layout;

import java.nio.ByteBuffer;

import org.trifola.language.host.GuestMemory;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;

/** An array of vectors, each the address and the length of a buffer, as one sequence of bytes that is passed through once. */
public final class Iovecs {

    private static final int SIZE = 8;
    /** As many as POSIX systems take. */
    private static final int MAXIMUM_COUNT = 1024;

    private final GuestMemory memory;
    private final long[] addresses;
    private final long[] lengths;
    private long remaining;
    private int current;

    /**
     * The {@code count} vectors at {@code address}.
     *
     * @throws ErrnoException {@link Errno#INVAL} if there are more than 1024, or more bytes than a size can count
     */
    public Iovecs(GuestMemory memory, long address, long count) throws ErrnoException {
        if (count > MAXIMUM_COUNT) {
            throw new ErrnoException(Errno.INVAL);
        }
        this.memory = memory;
        this.addresses = new long[(int) count];
        this.lengths = new long[(int) count];
        for (int i = 0; i < count; i++) {
            long vector = address + (long) i * SIZE;
            addresses[i] = memory.readUnsigned(vector);
            lengths[i] = memory.readUnsigned(vector + 4);
            memory.check(addresses[i], lengths[i]);
            remaining += lengths[i];
        }
        if (remaining >= 1L << Integer.SIZE) {
            throw new ErrnoException(Errno.INVAL);
        }
    }

    /** The number of bytes that have not been passed yet. */
    public long remaining() {
        return remaining;
    }

    /** Takes the next {@code count} bytes, of which there are as many, out of the buffers. */
    public void gather(byte[] target, int count) {
        for (int done = 0; done < count;) {
            int length = (int) Math.min(lengths[current], count - done);
            memory.read(addresses[current], target, done, length);
            done += length;
            pass(length);
        }
    }

    /** Puts {@code count} bytes of {@code source}, from {@code offset} on, into the buffers, where there is room for them. */
    public void scatter(byte[] source, int offset, int count) {
        for (int done = 0; done < count;) {
            int length = (int) Math.min(lengths[current], count - done);
            memory.write(addresses[current], source, offset + done, length);
            done += length;
            pass(length);
        }
    }

    /** The next bytes in the guest's memory itself, at most {@code maximum} and all in one buffer; null if there are none to be had. */
    public ByteBuffer view(int maximum) {
        skipEmpty();
        return remaining == 0 ? null : memory.view(addresses[current], (int) Math.min(lengths[current], maximum));
    }

    /** Whether what remains is in more than one buffer. */
    public boolean isScattered() {
        skipEmpty();
        return remaining > 0 && remaining > lengths[current];
    }

    private void skipEmpty() {
        while (remaining > 0 && lengths[current] == 0) {
            current++;
        }
    }

    /** Passes so many bytes of what {@link #view} has given. */
    public void pass(int length) {
        addresses[current] += length;
        lengths[current] -= length;
        remaining -= length;
        if (lengths[current] == 0) {
            current++;
        }
    }
}
