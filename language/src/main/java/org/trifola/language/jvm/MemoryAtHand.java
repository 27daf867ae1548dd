package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

import org.trifola.language.runtime.memory.CompiledAccess;
import org.trifola.language.runtime.memory.Memory;

/**
 * The memory 0 in local variables of a method: the object, and in tight loops base and size. What the JVM's compilers know of a
 * loop ends at each poll, but local variables stay in registers.
 */
final class MemoryAtHand {

    private static final ClassDesc MEMORY = Names.of(Memory.class);
    private static final ClassDesc ACCESS = Names.of(CompiledAccess.class);
    private static final MethodTypeDesc GET = MethodTypeDesc.of(CD_long, MEMORY);

    private final CodeBuilder code;
    private final LocalSlots slots;
    private final int memory;
    private final int base;
    private final int size;
    /** How many of the open loops have base and size at hand. */
    private int fetched;

    /** @param isAccessed whether anything in the method loads from the memory or stores to it */
    MemoryAtHand(CodeBuilder code, LocalSlots slots, boolean isAccessed) {
        this.code = code;
        this.slots = slots;
        this.memory = isAccessed ? slots.keep(MEMORY) : -1;
        this.base = isAccessed ? slots.keep(JvmType.LONG) : -1;
        this.size = isAccessed ? slots.keep(JvmType.LONG) : -1;
    }

    /** Emits what comes at the start of the method. */
    void enter() {
        code.aload(slots.instance()).invokevirtual(Names.INSTANCE, "memory", MethodTypeDesc.of(MEMORY)).astore(memory);
        code.lconst_0().lstore(base).lconst_0().lstore(size);
    }

    /** Tells that code begins in which nothing, besides a poll, can change the memory. */
    void begin() {
        fetched++;
    }

    /** Tells that such code ends. */
    void end() {
        fetched--;
    }

    /** Fetches base and size, if they are at hand here, since something may have changed them. */
    void fetch() {
        if (fetched > 0) {
            code.aload(memory).invokestatic(ACCESS, "base", GET).lstore(base);
            code.aload(memory).invokestatic(ACCESS, "size", GET).lstore(size);
        }
    }

    /**
     * Pushes what a load or store of the memory {@code index} needs: the memory, or if they are at hand its base and its size.
     *
     * @return whether they are
     */
    boolean push(int index) {
        if (index > 0) {
            code.aload(slots.instance()).loadConstant(index).invokevirtual(Names.INSTANCE, "memory", MethodTypeDesc.of(MEMORY, CD_int));
        } else if (fetched > 0) {
            code.lload(base).lload(size);
        } else {
            code.aload(memory);
        }
        return index == 0 && fetched > 0;
    }
}
