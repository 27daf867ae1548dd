package org.trifola.language.runtime.memory;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Objects;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.Machine;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.module.ModuleBytes;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.External;
import org.trifola.language.runtime.Safepoints;
import org.trifola.language.types.MemoryType;

/**
 * A linear memory at run time. Nothing else in the engine touches its bytes: each access checks its bounds here, those of
 * functions that are methods in {@link CompiledAccess}, and those of machine code in that code itself.
 *
 * <p>
 * An address is an effective one, the sum of an address operand and an offset. Every access traps with
 * {@link TrapKind#OUT_OF_BOUNDS_MEMORY_ACCESS} at {@code location}, which may be null, if one of its bytes lies outside;
 * a negative address is always outside. Numbers are little endian. One thread at a time uses a memory.
 *
 * <p>
 * The bytes are given back when the memory is {@linkplain #close closed} or becomes unreachable. Compiled code may go on
 * with their machine address after its last use of this object, so it keeps the instance reachable until it is done.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/runtime.html#memory-instances">Memory instances</a>
 */
public final class Memory implements External {

    /** What {@link #grow} answers where the memory cannot grow. */
    public static final long GROW_FAILED = -1;

    /** Longer operations on many bytes are done in parts, between which the thread can be interrupted. */
    private static final int PART = 1 << 20;

    private final MemoryType type;
    private long maximumPages;
    private final Room room;
    private final Cleaner.Cleanable cleanable;
    long base;
    long size;
    private Object embedderObject;
    private MemoryView view;
    private volatile Runnable afterGrowing;

    private Memory(MemoryType type, long maximumPages, Room room) {
        this.type = type;
        this.maximumPages = maximumPages;
        this.room = room;
        this.cleanable = Release.whenUnreachable(this, room);
    }

    /**
     * A memory of {@code type.minimum()} pages.
     *
     * @param limit the most pages that it may have, besides the maximum of its type
     * @return null if the minimum is beyond the limit, or more than the machine has
     */
    public static Memory allocate(MemoryType type, long limit) {
        long maximum = Math.min(limit, Long.MAX_VALUE / MemoryType.PAGE_SIZE);
        if (type.maximum().isPresent() && Long.compareUnsigned(type.maximum().getAsLong(), maximum) < 0) {
            maximum = type.maximum().getAsLong();
        }
        Memory memory = new Memory(type, maximum, new Room(maximum * MemoryType.PAGE_SIZE));
        if (memory.grow(type.minimum()) == GROW_FAILED) {
            memory.close();
            return null;
        }
        return memory;
    }

    /** Its type now: the minimum is the current size. */
    @Override
    public MemoryType type() {
        return new MemoryType(type.addressType(), pages(), type.maximum(), type.shared());
    }

    /** The number of bytes; none once the memory is closed. */
    public long size() {
        return size;
    }

    /** The number of pages of 64 KiB; none once the memory is closed. */
    public long pages() {
        return size / MemoryType.PAGE_SIZE;
    }

    /**
     * Adds {@code pages} pages of zeros, as an unsigned number.
     *
     * @return the number of pages before, or {@link #GROW_FAILED} where type, limits or machine do not allow it
     */
    @TruffleBoundary
    public long grow(long pages) {
        long before = add(pages);
        Runnable listener = afterGrowing;
        if (listener != null && before != GROW_FAILED) {
            listener.run();
        }
        return before;
    }

    /** Sets what is run each time that the memory has grown, be it by no page at all, on the thread that has it grow. */
    public void setAfterGrowing(Runnable listener) {
        afterGrowing = listener;
    }

    private synchronized long add(long pages) {
        long before = pages();
        if (pages < 0 || pages > maximumPages - before) {
            return GROW_FAILED;
        }
        long newSize = size + pages * MemoryType.PAGE_SIZE;
        if (!room.grow(size, newSize)) {
            return GROW_FAILED;
        }
        base = room.base();
        size = newSize;
        return before;
    }

    /**
     * Has the memory never get more than {@code pages} pages.
     *
     * @return false if it has more already
     */
    public synchronized boolean limit(long pages) {
        if (pages() > pages) {
            return false;
        }
        maximumPages = Math.min(maximumPages, pages);
        return true;
    }

    /** Gives all bytes back; every later access traps. */
    public synchronized void close() {
        size = 0;
        base = 0;
        cleanable.clean();
    }

    /** The byte at {@code address}. */
    public byte loadByte(long address, Node location) {
        check(address, Byte.BYTES, location);
        return RawMemory.getByte(base + address);
    }

    /** The two bytes from {@code address} on. */
    public short loadShort(long address, Node location) {
        check(address, Short.BYTES, location);
        return RawMemory.getShort(base + address);
    }

    /** The four bytes from {@code address} on. */
    public int loadInt(long address, Node location) {
        check(address, Integer.BYTES, location);
        return RawMemory.getInt(base + address);
    }

    /** The eight bytes from {@code address} on. */
    public long loadLong(long address, Node location) {
        check(address, Long.BYTES, location);
        return RawMemory.getLong(base + address);
    }

    /** The four bytes from {@code address} on. */
    public float loadFloat(long address, Node location) {
        check(address, Float.BYTES, location);
        return RawMemory.getFloat(base + address);
    }

    /** The eight bytes from {@code address} on. */
    public double loadDouble(long address, Node location) {
        check(address, Double.BYTES, location);
        return RawMemory.getDouble(base + address);
    }

    /** The 16 bytes from {@code address} on. */
    public V128 loadVector(long address, Node location) {
        check(address, V128.BYTES, location);
        if (CompiledVectors.inRegisters()) {
            return Machine.load(base, address);
        }
        return new V128(RawMemory.getLong(base + address), RawMemory.getLong(base + address + Long.BYTES));
    }

    /** Sets the byte at {@code address}. */
    public void storeByte(long address, byte value, Node location) {
        check(address, Byte.BYTES, location);
        RawMemory.putByte(base + address, value);
    }

    /** Sets the two bytes from {@code address} on. */
    public void storeShort(long address, short value, Node location) {
        check(address, Short.BYTES, location);
        RawMemory.putShort(base + address, value);
    }

    /** Sets the four bytes from {@code address} on. */
    public void storeInt(long address, int value, Node location) {
        check(address, Integer.BYTES, location);
        RawMemory.putInt(base + address, value);
    }

    /** Sets the eight bytes from {@code address} on. */
    public void storeLong(long address, long value, Node location) {
        check(address, Long.BYTES, location);
        RawMemory.putLong(base + address, value);
    }

    /** Sets the four bytes from {@code address} on. */
    public void storeFloat(long address, float value, Node location) {
        check(address, Float.BYTES, location);
        RawMemory.putFloat(base + address, value);
    }

    /** Sets the eight bytes from {@code address} on. */
    public void storeDouble(long address, double value, Node location) {
        check(address, Double.BYTES, location);
        RawMemory.putDouble(base + address, value);
    }

    /** Sets the 16 bytes from {@code address} on. */
    public void storeVector(long address, V128 value, Node location) {
        check(address, V128.BYTES, location);
        if (CompiledVectors.inRegisters()) {
            Machine.store(base, address, value);
        } else {
            RawMemory.putLong(base + address, value.low());
            RawMemory.putLong(base + address + Long.BYTES, value.high());
        }
    }

    /**
     * Sets {@code length} bytes from {@code address} on to the lowest byte of {@code value}. Traps before any is set; a
     * negative length is an outside one.
     */
    public void fill(long address, int value, long length, Node location) {
        check(address, length, location);
        if (length <= PART) {
            RawMemory.fill(base + address, (byte) value, length);
            Reference.reachabilityFence(this);
        } else {
            fillInParts(address, value, length, location);
        }
    }

    /**
     * Copies {@code length} bytes of {@code source} from {@code sourceAddress} on to {@code target}; the ranges may
     * overlap. Traps before any is copied; a negative length is an outside one.
     */
    public void copy(long target, Memory source, long sourceAddress, long length, Node location) {
        source.check(sourceAddress, length, location);
        check(target, length, location);
        if (length <= PART) {
            RawMemory.copy(source.base + sourceAddress, base + target, length);
            Reference.reachabilityFence(source);
            Reference.reachabilityFence(this);
        } else {
            copyInParts(target, source, sourceAddress, length, location);
        }
    }

    /**
     * Copies {@code length} bytes to {@code target}: those from {@code source} on of the {@code available} bytes of
     * the module that start at the module offset {@code offset}. Traps before any is copied, also where there are not as many bytes; a
     * negative length is an outside one.
     */
    public void init(long target, ModuleBytes bytes, int offset, int available, long source, long length, Node location) {
        if (source < 0 || length < 0 || source > available - length) {
            throw outOfBounds(location);
        }
        check(target, length, location);
        if (length <= PART) {
            init(target, bytes, offset + (int) source, (int) length, location);
        } else {
            initInParts(target, bytes, offset + (int) source, (int) length, location);
        }
    }

    /**
     * Copies {@code length} bytes from {@code address} on into an array, for the host.
     *
     * @throws IndexOutOfBoundsException if the range lies outside of the array
     */
    public void read(long address, byte[] target, int offset, int length, Node location) {
        Objects.checkFromIndexSize(offset, length, target.length);
        check(address, length, location);
        RawMemory.copy(base + address, target, offset, length);
        Reference.reachabilityFence(this);
    }

    /**
     * Copies {@code length} bytes of an array to {@code address}, for the host.
     *
     * @throws IndexOutOfBoundsException if the range lies outside of the array
     */
    public void write(long address, byte[] source, int offset, int length, Node location) {
        Objects.checkFromIndexSize(offset, length, source.length);
        check(address, length, location);
        RawMemory.copy(source, offset, base + address, length);
        Reference.reachabilityFence(this);
    }

    /**
     * The {@code length} bytes from {@code address} on as a buffer, for a function of the host that keeps it no longer than it is
     * called and meanwhile neither lets the memory grow nor runs what could.
     *
     * @return null if there are no such buffers, or none that reaches as far
     */
    public ByteBuffer view(long address, int length, Node location) {
        check(address, length, location);
        if (view == null || !view.shows(base, address, length)) {
            view = MemoryView.of(base, size);
        }
        return view != null && view.shows(base, address, length) ? view.slice(address, length) : null;
    }

    /** Whether the {@code length} bytes from {@code address} on lie inside. */
    public boolean contains(long address, long length) {
        return address >= 0 && length >= 0 && address <= size - length;
    }

    /** The object by which embedders know this memory, or null if none has been made so far. */
    public Object embedderObject() {
        return embedderObject;
    }

    /** Remembers the object by which embedders know this memory, so that it keeps its identity. */
    public void setEmbedderObject(Object object) {
        embedderObject = object;
    }

    /** Where its bytes are. */
    Room room() {
        return room;
    }

    /**
     * The trap of an access that goes outside, by a function that is a method. It is longer than what C1 inlines, which else would
     * have a copy of it in each access.
     *
     * @param address the effective address, which is outside
     */
    static TrapException outOfBounds(long address) {
        if (address < 0) {
            throw new IllegalArgumentException("an address is an unsigned number of 32 bits, with an offset: " + address);
        }
        return new TrapException(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, null);
    }

    /** The machine address of the first byte, until the memory grows or is closed. */
    public long base() {
        return base;
    }

    private void check(long address, int length, Node location) {
        if (address < 0 || address > size - length) {
            throw outOfBounds(location);
        }
    }

    private void check(long address, long length, Node location) {
        if (!contains(address, length)) {
            throw outOfBounds(location);
        }
    }

    private static TrapException outOfBounds(Node location) {
        CompilerDirectives.transferToInterpreter();
        return new TrapException(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, location);
    }

    /** Each part is checked again, since the memory may be closed at a safepoint. */
    @TruffleBoundary
    private void fillInParts(long address, int value, long length, Node location) {
        for (long done = 0; done < length; done += PART) {
            fill(address + done, value, Math.min(PART, length - done), location);
            Safepoints.poll(location);
        }
    }

    @TruffleBoundary
    private void copyInParts(long target, Memory source, long sourceAddress, long length, Node location) {
        boolean backwards = sourceAddress < target;
        for (long done = 0; done < length; done += PART) {
            long part = Math.min(PART, length - done);
            long at = backwards ? length - done - part : done;
            copy(target + at, source, sourceAddress + at, part, location);
            Safepoints.poll(location);
        }
    }

    private void init(long target, ModuleBytes bytes, int offset, int length, Node location) {
        ModuleBytes.Part part = bytes.part(offset, offset + length);
        write(target, part.array(), offset - part.start(), length, location);
    }

    @TruffleBoundary
    private void initInParts(long target, ModuleBytes bytes, int offset, int length, Node location) {
        for (int done = 0; done < length; done += PART) {
            init(target + done, bytes, offset + done, Math.min(PART, length - done), location);
            Safepoints.poll(location);
        }
    }
}
