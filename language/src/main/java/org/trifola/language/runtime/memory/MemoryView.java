package org.trifola.language.runtime.memory;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** The bytes of a memory as buffers of Java, for the JVM's own channels: what they read and write is copied nowhere else. */
final class MemoryView {

    private static final boolean IS_ALLOWED = MemoryView.class.getModule().isNativeAccessEnabled();

    private final long base;
    private final ByteBuffer bytes;

    private MemoryView(long base, ByteBuffer bytes) {
        this.base = base;
        this.bytes = bytes;
    }

    /** A view of the {@code size} bytes at the machine address {@code base}, or null if the JVM does not allow any. */
    @SuppressWarnings("restricted")
    static MemoryView of(long base, long size) {
        return IS_ALLOWED ? new MemoryView(base, MemorySegment.ofAddress(base).reinterpret(Math.min(size, Integer.MAX_VALUE)).asByteBuffer()) : null;
    }

    /** Whether it shows the {@code length} bytes from {@code address} on of the memory at the machine address {@code memoryBase}. */
    boolean shows(long memoryBase, long address, int length) {
        return base == memoryBase && address <= bytes.capacity() - length;
    }

    /** The {@code length} bytes from {@code address} on. */
    ByteBuffer slice(long address, int length) {
        return bytes.slice((int) address, length);
    }
}
