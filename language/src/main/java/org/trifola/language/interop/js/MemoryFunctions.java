package org.trifola.language.interop.js;

import java.util.OptionalLong;

import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;

import org.trifola.language.data.NullObject;
import org.trifola.language.interop.MemoryObject;
import org.trifola.language.interop.MethodArguments;
import org.trifola.language.runtime.Store;
import org.trifola.language.runtime.memory.Memory;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;

/** What JavaScript asks of memories; it wants to know when one grows, since the buffer that it has for it is detached then. */
final class MemoryFunctions {

    private final Store store;
    private Object growCallback;

    /** @param store where new memories belong */
    MemoryFunctions(Store store) {
        this.store = store;
    }

    private static MemoryObject memory(Object argument) throws UnsupportedTypeException {
        return HookArguments.object(MemoryObject.class, "memory", argument);
    }

    /** (initial, maximum, shared): a new memory, of so many pages. */
    Object allocate(Object[] arguments) throws UnsupportedTypeException {
        long initial = MethodArguments.unsigned("The size of a memory", arguments[0]);
        long maximum = MethodArguments.unsigned("The greatest size of a memory", arguments[1]);
        boolean isShared = arguments.length > 2 && HookArguments.truth(arguments[2]);
        Memory memory = store.allocateMemory(new MemoryType(NumberType.I32, initial, OptionalLong.of(maximum), isShared));
        if (memory == null) {
            throw new RefusedException("A memory of " + initial + " pages cannot be allocated; the limit is " + store.config().limits().memoryPages() + ".");
        }
        return MemoryObject.of(memory);
    }

    /** (memory, pages): adds pages, and gives the number before. */
    static Object grow(Object[] arguments) throws UnsupportedTypeException {
        Memory memory = memory(arguments[0]).memory();
        long pages = MethodArguments.unsigned("The number of pages by which a memory grows", arguments[1]);
        long before = memory.grow(pages);
        if (before == Memory.GROW_FAILED) {
            throw new RefusedException("The memory cannot grow from " + memory.pages() + " by " + pages + " pages.");
        }
        return (int) before;
    }

    /** ([memory,] callback): the callback is called with each memory that has grown. */
    Object setGrowCallback(Object[] arguments) {
        growCallback = arguments[arguments.length - 1];
        return NullObject.INSTANCE;
    }

    /** Has JavaScript know when a memory grows. */
    void watch(MemoryObject memory) {
        memory.memory().setAfterGrowing(() -> {
            if (growCallback != null) {
                call(growCallback, memory);
            }
        });
    }

    private static void call(Object callback, MemoryObject memory) {
        try {
            InteropLibrary.getUncached(callback).execute(callback, memory);
        } catch (UnsupportedMessageException | UnsupportedTypeException | ArityException e) {
            throw new RefusedException("JavaScript cannot be told that a memory has grown: " + e.getMessage());
        }
    }
}
