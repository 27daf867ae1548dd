package org.trifola.language.machine;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.trifola.language.runtime.memory.RawMemory;

/**
 * A stack that machine code runs on. It lies at a multiple of its size, so that what is at its lowest addresses can be found from
 * the stack pointer: the values below, at offsets in bytes.
 */
public final class MachineStack {

    /** Its size in bytes. */
    public static final int SIZE = 16 << 20;
    /** So many bytes are left below the frames of functions. */
    public static final int RESERVED = 128 << 10;
    /** The bits of a stack pointer of which one at least is set unless it is among the reserved ones. */
    public static final int ROOM = SIZE - RESERVED;
    /** Frames of so many bytes need no check that they fit if a function calls nothing, and else none before they are made. */
    public static final int UNCHECKED = 32 << 10;

    /** The stack pointer of Java while machine code runs. */
    public static final int JAVA_STACK_POINTER = 0;
    /** The stack pointer of machine code that was left. */
    public static final int STACK_POINTER = 8;
    /** The first value that machine code leaves to Java. */
    public static final int FIRST = 16;
    /** The second value that machine code leaves to Java, or a vector. */
    public static final int SECOND = 24;
    /** What arguments have in registers where Java calls a function or is called, eight bytes each. */
    public static final int ARGUMENTS = 48;

    private static final int PAGE = 4096;
    /** Below a stack pointer, the system leaves so many bytes alone. */
    private static final int RED_ZONE = 128;
    private static final int ALIGNMENT = 16;
    private static final List<MachineStack> ALL = new CopyOnWriteArrayList<>();
    private static final ConcurrentLinkedQueue<MachineStack> UNUSED = new ConcurrentLinkedQueue<>();
    /** One that is unused too, which is taken and given back sooner than from a queue; or null. */
    private static final AtomicReference<MachineStack> NEXT = new AtomicReference<>();
    /** Of each thread, the stack in the first place of an array; a value that came and went would cost more. */
    private static final ThreadLocal<MachineStack[]> CURRENT = new ThreadLocal<>() {

        @Override
        protected MachineStack[] initialValue() {
            return new MachineStack[1];
        }
    };

    private final long address;
    private long top;
    /** The instance whose code runs on the stack, or null. {@link PollTimer} may see it late. */
    private MachineInstance running;

    private MachineStack(long address) {
        this.address = address;
        this.top = address + SIZE;
    }

    /** The stack that this thread runs machine code on, or another one which it does from now on. */
    static MachineStack enter() {
        MachineStack[] current = CURRENT.get();
        if (current[0] == null) {
            current[0] = take();
        }
        return current[0];
    }

    private static MachineStack take() {
        MachineStack stack = NEXT.getAndSet(null);
        if (stack == null) {
            stack = UNUSED.poll();
        }
        return stack != null ? stack : make();
    }

    /** Gives the stack back, unless functions are left on it. */
    void leave() {
        if (!isInUse()) {
            CURRENT.get()[0] = null;
            if (!NEXT.compareAndSet(null, this)) {
                UNUSED.add(this);
            }
        }
    }

    /** Whether functions are left on it. */
    boolean isInUse() {
        return top != address + SIZE;
    }

    /** Of the addresses that are reserved, those are used that begin at a multiple of the size; a page below the frames stays closed. */
    private static MachineStack make() {
        long reserved = SystemCalls.reserve(2L * SIZE);
        long address = reserved + SIZE - 1 & -SIZE;
        boolean isUsable = reserved != 0 && SystemCalls.protect(address, PAGE, SystemCalls.PROT_READ_WRITE) &&
                        SystemCalls.protect(address + 2 * PAGE, SIZE - 2 * PAGE, SystemCalls.PROT_READ_WRITE);
        if (!isUsable) {
            throw new OutOfMemoryError("The system has no memory for a stack of " + SIZE + " bytes.");
        }
        MachineStack stack = new MachineStack(address);
        ALL.add(stack);
        return stack;
    }

    /** All stacks there are. */
    static List<MachineStack> all() {
        return ALL;
    }

    /** Notes which instance's code runs on the stack from now on; null if none does. */
    void setRunning(MachineInstance instance) {
        running = instance;
        if (instance != null) {
            PollTimer.wake();
        }
    }

    /** Has the code that runs on the stack come back to Java soon; whether some runs. */
    boolean askToPoll() {
        MachineInstance instance = running;
        if (instance != null) {
            instance.askToPoll();
        }
        return instance != null;
    }

    /** Its lowest address. */
    long address() {
        return address;
    }

    /** The address above what is free. */
    long top() {
        return top;
    }

    /** Sets the address above what is free. */
    void setTop(long newTop) {
        top = newTop;
    }

    /** The address for {@code length} bytes of arguments above new frames, or 0 where there is no room. */
    long arguments(long length) {
        long start = top - RED_ZONE - length & -ALIGNMENT;
        return start < address + RESERVED ? 0 : start;
    }

    /** One of the values at the lowest addresses. */
    long value(int offset) {
        return RawMemory.getLong(address + offset);
    }
}
