package org.trifola.wasi.functions;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

import org.trifola.language.host.GuestMemory;

/**
 * The function about random numbers, which nobody can foretell. Where the operating system has a device for them, they
 * come straight from there: {@link SecureRandom} takes longer to start than many a guest to run.
 */
public final class RandomNumbers {

    private static final String DEVICE = "/dev/urandom";
    private static final int MAXIMUM_PIECE = 1 << 16;

    private final RandomGenerator source;

    /**
     * @param source where the numbers come from instead, or null
     */
    public RandomNumbers(RandomGenerator source) {
        this.source = source;
    }

    /** {@code random_get}: fills {@code length} bytes from {@code address} on. */
    public void get(GuestMemory memory, long address, long length) {
        memory.check(address, length);
        byte[] piece = new byte[(int) Math.min(MAXIMUM_PIECE, length)];
        if (source != null) {
            get(source, memory, address, length, piece);
            return;
        }
        try (InputStream device = new FileInputStream(DEVICE)) {
            for (long done = 0; done < length; done += piece.length) {
                if (device.readNBytes(piece, 0, piece.length) < piece.length) {
                    throw new EOFException();
                }
                store(memory, address, length, done, piece);
            }
        } catch (IOException noDevice) {
            get(new SecureRandom(), memory, address, length, piece);
        }
    }

    private static void get(RandomGenerator source, GuestMemory memory, long address, long length, byte[] piece) {
        for (long done = 0; done < length; done += piece.length) {
            source.nextBytes(piece);
            store(memory, address, length, done, piece);
        }
    }

    private static void store(GuestMemory memory, long address, long length, long done, byte[] piece) {
        memory.write(address + done, piece, 0, (int) Math.min(piece.length, length - done));
    }
}
