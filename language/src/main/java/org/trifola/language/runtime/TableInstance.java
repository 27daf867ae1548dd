package org.trifola.language.runtime;

import java.util.Arrays;
import java.util.OptionalLong;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.types.TableType;

/** A table at run time: references, of which null is null. */
public final class TableInstance implements External {

    /** What {@link #grow} answers where the table cannot grow. */
    public static final int GROW_FAILED = -1;

    private final TableType type;
    private final int limit;
    private Object[] elements;
    private int size;
    private Object embedderObject;
    private TableMirror mirror;
    private boolean isInitial;

    private TableInstance(TableType type, int limit, Object[] elements) {
        this.type = type;
        this.limit = type.maximum().isPresent() && Long.compareUnsigned(type.maximum().getAsLong(), limit) < 0 ? (int) type.maximum().getAsLong() : limit;
        this.size = elements.length;
        this.elements = elements;
    }

    /**
     * A table of {@code type.minimum()} times null.
     *
     * @param limit the most elements that it may have, besides the maximum of its type
     * @return null if the minimum is beyond the limit, or more than the Java heap has
     */
    public static TableInstance allocate(TableType type, int limit) {
        if (Long.compareUnsigned(type.minimum(), limit) > 0) {
            return null;
        }
        try {
            return new TableInstance(type, limit, new Object[(int) type.minimum()]);
        } catch (OutOfMemoryError e) {
            return null;
        }
    }

    @Override
    public TableType type() {
        return new TableType(type.elementType(), type.addressType(), size, type.maximum());
    }

    /** The number of elements. */
    public int size() {
        return size;
    }

    /** The most elements that the table may have by its type. */
    public OptionalLong maximum() {
        return type.maximum();
    }

    /**
     * The element {@code index}, as an unsigned number.
     *
     * @param kind the trap where there is none
     * @param location the node to blame, or null
     */
    public Object get(int index, TrapKind kind, Node location) {
        Object[] array = elements;
        if (Integer.compareUnsigned(index, size) >= 0) {
            CompilerDirectives.transferToInterpreter();
            throw new TrapException(kind, location);
        }
        return array[index];
    }

    /** The element {@code index}, as an unsigned number; traps if there is none. */
    public Object get(int index, Node location) {
        return get(index, TrapKind.OUT_OF_BOUNDS_TABLE_ACCESS, location);
    }

    /** Sets the element {@code index}, as an unsigned number; traps if there is none. */
    public void set(int index, Object value, Node location) {
        check(index, 1, size, location);
        elements[index] = value;
        changed(index, 1);
    }

    /**
     * Adds {@code count} elements, as an unsigned number.
     *
     * @return the size before, or {@link #GROW_FAILED}
     */
    @TruffleBoundary
    public int grow(int count, Object value) {
        int before = size;
        long after = before + Integer.toUnsignedLong(count);
        if (after > limit) {
            return GROW_FAILED;
        }
        if (after > elements.length && !reallocate(Math.min(limit, Math.max(after, before + (before >> 1) + 8L))) && !reallocate(after)) {
            return GROW_FAILED;
        }
        Arrays.fill(elements, before, (int) after, value);
        size = (int) after;
        if (mirror != null) {
            mirror.resize(size);
        }
        return before;
    }

    /** Sets {@code count} elements from {@code index} on; traps before any is set if one is outside. */
    @TruffleBoundary
    public void fill(int index, Object value, int count, Node location) {
        check(index, count, size, location);
        Arrays.fill(elements, index, index + count, value);
        changed(index, count);
    }

    /** Copies {@code count} elements of {@code source}; traps before any is copied if one is outside of its table. */
    @TruffleBoundary
    public void copy(int target, TableInstance source, int sourceIndex, int count, Node location) {
        check(sourceIndex, count, source.size, location);
        check(target, count, size, location);
        System.arraycopy(source.elements, sourceIndex, elements, target, count);
        changed(target, count);
    }

    /** Copies {@code count} of {@code references}; traps before any is copied if one is outside. */
    @TruffleBoundary
    public void init(int target, Object[] references, int sourceIndex, int count, Node location) {
        check(sourceIndex, count, references.length, location);
        check(target, count, size, location);
        System.arraycopy(references, sourceIndex, elements, target, count);
        changed(target, count);
    }

    /** The object by which embedders know this table, or null if none has been made so far. */
    public Object embedderObject() {
        return embedderObject;
    }

    /** Remembers the object by which embedders know this table, so that it keeps its identity. */
    public void setEmbedderObject(Object object) {
        embedderObject = object;
    }

    /** Sets who is told of every change of the table. */
    public void setMirror(TableMirror newMirror) {
        mirror = newMirror;
    }

    /** Notes that the instance that defines the table has filled it. */
    public void setInitial() {
        isInitial = true;
    }

    /** Whether no element has changed since the instance that defines the table has filled it. */
    public boolean isInitial() {
        return isInitial;
    }

    private void changed(int index, int count) {
        isInitial = false;
        if (mirror != null) {
            mirror.changed(index, count);
        }
    }

    private boolean reallocate(long capacity) {
        try {
            elements = Arrays.copyOf(elements, (int) capacity);
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }

    private static void check(int index, int count, int size, Node location) {
        if (Integer.toUnsignedLong(index) + Integer.toUnsignedLong(count) > size) {
            CompilerDirectives.transferToInterpreter();
            throw new TrapException(TrapKind.OUT_OF_BOUNDS_TABLE_ACCESS, location);
        }
    }
}
