package org.trifola.wasi.functions;

import java.security.SecureRandom;

import org.trifola.language.host.GuestMemory;

/** The function about random numbers, which nobody can foretell. */
public final class RandomNumbers {

    private static final int MAXIMUM_PIECE = 1 << 16;

    private SecureRandom source;

    /** {@code random_get}: fills {@code length} bytes from {@code address} on. */
    public synchronized void get(GuestMemory memory, long address, long length) {
        memory.check(address, length);
        if (source == null) {
            source = new SecureRandom();
        }
        byte[] piece = new byte[(int) Math.min(MAXIMUM_PIECE, length)];
        for (long done = 0; done < length; done += piece.length) {
            source.nextBytes(piece);
            memory.write(address + done, piece, 0, (int) Math.min(piece.length, length - done));
        }
    }
}
