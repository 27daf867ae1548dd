package org.trifola.language.module;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;

/**
 * The bytes of a module in the binary format: an array, until that is let go of where whoever gave it can give parts of it again.
 * Those are compared with what the module had, by checksums: only what has been validated may become code.
 */
public final class ModuleBytes {

    /** So many bytes have a checksum in common. */
    private static final int CHUNK = 1 << 14;

    private final int length;
    private volatile byte[] array;
    private final AtomicBoolean isReleased = new AtomicBoolean();
    private Origin origin;
    private int[] checksums;

    /** Where bytes of the module can be read again. */
    @FunctionalInterface
    public interface Origin {

        /** The bytes from the module offset {@code from}, inclusive, to {@code to}, exclusive, as an array of their own. */
        byte[] read(int from, int to);
    }

    /**
     * A part of the module, or more.
     *
     * @param array has the bytes; it must not be changed
     * @param start the module offset of its first byte
     */
    public record Part(byte[] array, int start) {
    }

    /** The bytes of {@code array}, which must not change. */
    public ModuleBytes(byte[] array) {
        this.length = array.length;
        this.array = array;
    }

    /** The number of bytes. */
    public int length() {
        return length;
    }

    /**
     * All bytes, in an array which must not be changed.
     *
     * @throws IllegalStateException if they are read again and are no longer what they were
     */
    public byte[] all() {
        return part(0, length).array();
    }

    /**
     * The bytes from the module offset {@code from}, inclusive, to {@code to}, exclusive.
     *
     * @throws IllegalStateException if they are read again and are no longer what they were
     */
    public Part part(int from, int to) {
        byte[] all = array;
        return all != null ? new Part(all, 0) : read(from / CHUNK * CHUNK, (int) Math.min(length, (to + CHUNK - 1L) / CHUNK * CHUNK));
    }

    private Part read(int from, int to) {
        byte[] part = origin.read(from, to);
        for (int at = from; at < to; at += CHUNK) {
            if (part.length != to - from || checksum(part, at - from) != checksums[at / CHUNK]) {
                throw new IllegalStateException("The bytes of a module have changed since it was loaded: its source needs bytes of its own.");
            }
        }
        return new Part(part, from);
    }

    /** Lets {@link #release} go of the array, as its bytes can be read from {@code again}. */
    public void setOrigin(Origin again) {
        origin = again;
    }

    /** Lets go of the array soon, if its bytes can be read again: a thread makes checksums of them before, which takes a while. */
    public void releaseSoon() {
        if (origin != null && isReleased.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("wasm checksums").start(this::release);
        }
    }

    /** Lets go of the array, whose bytes are read again from now on. */
    void release() {
        byte[] all = array;
        checksums = new int[(int) ((length + CHUNK - 1L) / CHUNK)];
        for (int i = 0; i < checksums.length; i++) {
            checksums[i] = checksum(all, i * CHUNK);
        }
        array = null;
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, from, Math.min(CHUNK, bytes.length - from));
        return (int) checksum.getValue();
    }
}
