package org.trifola.language.machine;

import org.trifola.language.module.Module;
import org.trifola.language.runtime.GlobalInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;
import org.trifola.language.runtime.memory.RawBlock;
import org.trifola.language.runtime.memory.RawMemory;
import org.trifola.language.types.AbstractHeapType;
import org.trifola.language.types.MemoryType;

/** What machine code knows of an instance, at the places of {@link InstanceData}. While it runs it has the globals; else Java has. */
final class MachineInstance {

    private final Instance instance;
    private final Memory memory;
    private final RawBlock block;
    private final long data;
    private final MirroredTable[] tables;
    private final GlobalInstance[] variables;
    private final long[] places;
    /** The number of bytes that machine code takes the memory to have at least. */
    private long memorySize;
    private boolean isMemoryKnown;
    private final boolean isPossible;

    private MachineInstance(Instance instance, int[] variables) {
        Module module = instance.module();
        this.instance = instance;
        this.memory = instance.memory();
        this.memorySize = memory == null ? 0 : module.memories().getFirst().minimum() * MemoryType.PAGE_SIZE;
        this.isPossible = !AddressSpace.hasMargin(module) || memory.limit(AddressSpace.mostPages());
        this.block = new RawBlock(InstanceData.length(module));
        this.data = block.address();
        poll();
        this.tables = new MirroredTable[module.tables().size()];
        this.variables = new GlobalInstance[variables.length];
        this.places = new long[variables.length];
        for (int i = 0; i < variables.length; i++) {
            this.variables[i] = instance.global(variables[i]);
            this.places[i] = data + InstanceData.global(module, variables[i]);
        }
        for (int i = 0; i < module.globals().size(); i++) {
            write(instance.global(i), data + InstanceData.global(module, i));
        }
        int imported = module.importedTables();
        for (int i = 0; i < tables.length; i++) {
            // Other instances' tables may live longer than this one, so they do not know it.
            if (i >= imported && module.tables().get(i).type().elementType().heapType() == AbstractHeapType.FUNC) {
                tables[i] = MirroredTable.of(instance.table(i), data, i);
            } else {
                RawMemory.putLong(data + InstanceData.tableChange(i), -1);
            }
        }
    }

    /**
     * What machine code knows of an instance.
     *
     * @param variables the globals that can change and that machine code knows
     */
    static MachineInstance of(Instance instance, int[] variables) {
        if (instance.machineState() instanceof MachineInstance known) {
            return known;
        }
        synchronized (instance) {
            if (instance.machineState() instanceof MachineInstance known) {
                return known;
            }
            MachineInstance state = new MachineInstance(instance, variables);
            instance.setMachineState(state);
            return state;
        }
    }

    /** Whether machine code may run at all: not where the memory that was imported is larger than it has been made for. */
    boolean isPossible() {
        return isPossible;
    }

    /** The instance. */
    Instance instance() {
        return instance;
    }

    /** The machine address of the data. */
    long data() {
        return block.address();
    }

    /** Tells machine code what has changed while Java ran; whether it can go on, as the memory is still there. */
    boolean enter() {
        if (memory != null) {
            long size = memory.size();
            if (size < memorySize) {
                return false;
            }
            if (size > memorySize || !isMemoryKnown) {
                memorySize = size;
                isMemoryKnown = true;
                RawMemory.putLong(data + InstanceData.MEMORY, memory.base());
                RawMemory.putLong(data + InstanceData.MEMORY_SIZE, size);
                for (int end = 0; end <= InstanceData.LIMITS; end++) {
                    RawMemory.putLong(data + InstanceData.limit(end), size - end);
                }
            }
        }
        for (int i = 0; i < places.length; i++) {
            write(variables[i], places[i]);
        }
        return true;
    }

    private static void write(GlobalInstance global, long place) {
        RawMemory.putLong(place, global.getLong());
        if (global.isVector()) {
            RawMemory.putLong(place + Long.BYTES, global.getHigh());
        }
    }

    /** Tells Java what has changed while machine code ran. */
    void leave() {
        for (int i = 0; i < places.length; i++) {
            variables[i].setBits(RawMemory.getLong(places[i]), RawMemory.getLong(places[i] + Long.BYTES));
        }
    }

    /** Has machine code that runs come back to Java at the next call or turn of a loop. */
    void askToPoll() {
        RawMemory.putLong(data + InstanceData.POLL, -1);
        RawMemory.putLong(data + InstanceData.ROOM, 0);
    }

    /** Lets machine code run until it is asked again. */
    void poll() {
        RawMemory.putLong(data + InstanceData.POLL, 0);
        RawMemory.putLong(data + InstanceData.ROOM, MachineStack.ROOM);
    }

    /** Lets machine code know that an element of a table is a function of this instance. */
    void know(int table, int index, int function) {
        if (tables[table] != null) {
            tables[table].know(index, function);
        }
    }
}
