package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;

/**
 * Lets others interrupt a method: at its start if it calls, and in loops, each of them now and then, as a poll costs as much as
 * a small function. A poll is a barrier to the JVM's compilers, too, so a loop is two: an outer one that polls, and an inner one
 * that counts down and leaves for the outer one.
 */
final class Polls {

    /** So many times a loop goes round between two polls. */
    private static final int INTERVAL = 4096;

    private static final MethodTypeDesc POLL = MethodTypeDesc.of(CD_void, Names.INSTANCE);

    private final CodeBuilder code;
    private final LocalSlots slots;
    private final MemoryAtHand memory;
    private final BodyScan scan;
    /** The slots of the counters, by the number of loops around. */
    private final int[] counters;
    private int depth;

    Polls(CodeBuilder code, LocalSlots slots, MemoryAtHand memory, BodyScan scan) {
        this.code = code;
        this.slots = slots;
        this.memory = memory;
        this.scan = scan;
        this.counters = new int[scan.loopDepth()];
        for (int i = 0; i < counters.length; i++) {
            counters[i] = slots.keep(JvmType.INT);
        }
    }

    /** Emits what comes at the start of a method. */
    void enter() {
        for (int counter : counters) {
            code.iconst_0().istore(counter);
        }
        if (scan.accessesMemory()) {
            memory.enter();
        }
    }

    /** Whether calls of the function are to be counted. */
    boolean countsCalls() {
        return scan.calls();
    }

    /** Emits what goes on with the body of the function, unless it is time to poll. */
    void countCall(Label body) {
        code.aload(slots.instance()).dup().getfield(Names.INSTANCE, "callsToPoll", CD_int);
        code.iconst_1().isub().dup_x1().putfield(Names.INSTANCE, "callsToPoll", CD_int);
        code.ifgt(body);
    }

    /** Emits the poll of a function, whose calls are counted anew then. */
    void pollCalls() {
        code.aload(slots.instance()).invokestatic(Library.CALLS, "pollCalls", POLL);
    }

    /** Emits a poll. */
    void poll() {
        code.aload(slots.instance()).invokestatic(Library.CALLS, "poll", POLL);
    }

    /** Tells that the loop {@code number} begins. */
    void beginLoop(int number) {
        depth++;
        if (keepsMemory(number)) {
            memory.begin();
        }
    }

    /** Tells that the loop {@code number} ends. */
    void endLoop(int number) {
        depth--;
        if (keepsMemory(number)) {
            memory.end();
        }
    }

    private boolean keepsMemory(int number) {
        return scan.accessesMemory() && scan.isTight(number);
    }

    /** Whether a branch goes to the start of the loop {@code number}. */
    boolean isTargeted(int number) {
        return scan.isTargeted(number);
    }

    /** Emits what goes on with the body of the innermost loop, unless it is time to poll. */
    void count(Label body) {
        int counter = counters[depth - 1];
        code.iinc(counter, -1).iload(counter).ifgt(body);
    }

    /** Emits the poll of the innermost loop, which counts then. */
    void pollAndCount() {
        poll();
        code.loadConstant(INTERVAL).istore(counters[depth - 1]);
        fetch();
    }

    /** Fetches what is kept of the memory. */
    void fetch() {
        memory.fetch();
    }
}
