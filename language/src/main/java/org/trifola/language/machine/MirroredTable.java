package org.trifola.language.machine;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.runtime.TableInstance;
import org.trifola.language.runtime.TableMirror;
import org.trifola.language.runtime.memory.RawBlock;
import org.trifola.language.runtime.memory.RawMemory;

/**
 * The elements of a table that are functions of the same instance, as far as they have been called: for each the place of the
 * function in the table of functions, or 0.
 */
final class MirroredTable implements TableMirror {

    /** Elements beyond this one are always looked up by Java. */
    private static final int MAXIMUM = 1 << 22;

    private final long addressPlace;
    private final long sizePlace;
    private final long changePlace;
    /** All arrays there have ever been, since another thread may just be reading one. */
    private final List<RawBlock> blocks = new ArrayList<>();
    private long address;
    private int size;

    /**
     * @param addressPlace where machine code looks for the address of the elements
     * @param sizePlace where it looks for their number
     * @param changePlace where it looks whether elements have changed
     */
    private MirroredTable(long addressPlace, long sizePlace, long changePlace) {
        this.addressPlace = addressPlace;
        this.sizePlace = sizePlace;
        this.changePlace = changePlace;
    }

    /** The mirror of a table of the data of an instance, which is told of changes from now on. */
    static MirroredTable of(TableInstance table, long data, int index) {
        long change = data + InstanceData.tableChange(index);
        MirroredTable mirror = new MirroredTable(data + InstanceData.table(index), data + InstanceData.tableSize(index), change);
        RawMemory.putLong(change, 0);
        table.setMirror(mirror);
        if (!table.isInitial()) {
            mirror.changed(0, 0);
        }
        mirror.resize(table.size());
        return mirror;
    }

    @Override
    public synchronized void resize(int tableSize) {
        int wanted = Math.min(tableSize, MAXIMUM);
        if (wanted <= size) {
            return;
        }
        int capacity = blocks.isEmpty() ? 0 : (int) (blocks.getLast().length() / Integer.BYTES);
        if (wanted > capacity) {
            RawBlock larger = new RawBlock((long) Integer.BYTES * Math.max(wanted, Math.min(MAXIMUM, 2 * size)));
            if (size > 0) {
                larger.copy(blocks.getLast(), (long) Integer.BYTES * size);
            }
            blocks.add(larger);
            address = larger.address();
            RawMemory.putLong(addressPlace, address);
        }
        size = wanted;
        RawMemory.putLong(sizePlace, size);
    }

    @Override
    public synchronized void changed(int index, int count) {
        RawMemory.putLong(changePlace, -1);
        int end = (int) Math.min(size, Integer.toUnsignedLong(index) + count);
        if (index >= 0 && index < end) {
            RawMemory.fill(address + (long) Integer.BYTES * index, (byte) 0, (long) Integer.BYTES * (end - index));
        }
    }

    /** Notes that the element {@code index} is the function {@code function}. */
    synchronized void know(int index, int function) {
        if (index >= 0 && index < size) {
            RawMemory.putInt(address + (long) Integer.BYTES * index, FunctionTable.offset(function));
        }
    }
}
