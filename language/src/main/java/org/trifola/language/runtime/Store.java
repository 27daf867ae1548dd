package org.trifola.language.runtime;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.runtime.memory.Memory;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.TableType;

/**
 * What the instances of one context share: the limits they live under, and the knowledge of what has to be given back in
 * the end.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/runtime.html#store">Store</a>
 */
public final class Store {

    private final EngineConfig config;
    private final Set<Memory> memories = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Code> codes = Collections.newSetFromMap(new WeakHashMap<>());
    private volatile boolean closed;

    /** A store of a context with the features and limits of {@code config}. */
    public Store(EngineConfig config) {
        this.config = config;
    }

    /** The features and limits of the context. */
    public EngineConfig config() {
        return config;
    }

    /**
     * A new memory of {@code type}, which lives until it is unreachable or the store is closed.
     *
     * @return null if its minimum is beyond the limit or more than the machine has, or if the store is closed
     */
    public synchronized Memory allocateMemory(MemoryType type) {
        Memory memory = closed ? null : Memory.allocate(type, config.limits().memoryPages());
        if (memory != null) {
            memories.add(memory);
        }
        return memory;
    }

    /**
     * A new table of {@code type}, whose elements are null.
     *
     * @return null if its minimum is beyond the limit or more than the Java heap has
     */
    public TableInstance allocateTable(TableType type) {
        return TableInstance.allocate(type, config.limits().tableElements());
    }

    /** Tells that a module with the code {@code code} is instantiated. */
    synchronized void add(Code code) {
        codes.add(code);
    }

    /** Whether it is closed. */
    boolean isClosed() {
        return closed;
    }

    /** Ends what is running, at the next call or turn of a loop. Memories stay, since they may be in use. */
    public synchronized void stop() {
        closed = true;
        codes.forEach(Code::keep);
        codes.clear();
    }

    /** Gives back all memories; nothing may be running. Every later access to one traps. */
    public synchronized void close() {
        stop();
        List.copyOf(memories).forEach(Memory::close);
        memories.clear();
    }
}
