package org.trifola.language.interop;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.trifola.language.data.Display;
import org.trifola.language.data.Meta;
import org.trifola.language.data.MethodObject;
import org.trifola.language.data.NullObject;
import org.trifola.language.runtime.TableInstance;

/**
 * A table as other languages see it: an array of references, {@code length}, {@code get(index)},
 * {@code set(index, value)} and {@code grow(count, value)}, which gives the length before or -1; where the value is left
 * out it is null. {@code size} is the same as {@code length}.
 */
@ExportLibrary(InteropLibrary.class)
public final class TableObject extends ExternalObject {

    private static final String LENGTH = "length";
    private static final String SIZE = "size";
    private static final String GET = "get";
    private static final String SET = "set";
    private static final String GROW = "grow";
    private static final List<String> MEMBERS = List.of(LENGTH, SIZE, GET, SET, GROW);

    private final TableInstance table;

    private TableObject(TableInstance table) {
        this.table = table;
    }

    /** {@code table} as an object, the same one each time. */
    @TruffleBoundary
    public static TableObject of(TableInstance table) {
        synchronized (table) {
            if (table.embedderObject() == null) {
                table.setEmbedderObject(new TableObject(table));
            }
            return (TableObject) table.embedderObject();
        }
    }

    /** The table. */
    public TableInstance table() {
        return table;
    }

    @ExportMessage
    boolean hasArrayElements() {
        return true;
    }

    @ExportMessage
    long getArraySize() {
        return table.size();
    }

    @ExportMessage(name = "isArrayElementReadable")
    @ExportMessage(name = "isArrayElementModifiable")
    boolean isElement(long index) {
        return 0 <= index && index < table.size();
    }

    @ExportMessage
    boolean isArrayElementInsertable(@SuppressWarnings("unused") long index) {
        return false;
    }

    @ExportMessage
    Object readArrayElement(long index) throws InvalidArrayIndexException {
        if (!isElement(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        return ValueConversion.toHost(table.get((int) index, null));
    }

    @ExportMessage
    @TruffleBoundary
    void writeArrayElement(long index, Object value) throws InvalidArrayIndexException, UnsupportedTypeException {
        if (!isElement(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        table.set((int) index, element(value), null);
    }

    private Object element(Object value) throws UnsupportedTypeException {
        return MethodArguments.value("An element of this table", table.type().elementType(), value);
    }

    @Override
    protected List<String> memberNames() {
        return MEMBERS;
    }

    @Override
    protected Object member(String name) {
        return switch (name) {
            case LENGTH, SIZE -> table.size();
            case GET, SET, GROW -> new MethodObject(this, name);
            default -> null;
        };
    }

    @Override
    protected boolean isMethod(String name) {
        return MEMBERS.contains(name);
    }

    @Override
    protected Object invoke(String name, Object[] arguments) throws ArityException, UnsupportedTypeException {
        return switch (name) {
            case GET -> get(arguments);
            case SET -> set(arguments);
            case GROW -> grow(arguments);
            default -> {
                MethodArguments.checkCount(arguments, 0);
                yield table.size();
            }
        };
    }

    private Object get(Object[] arguments) throws ArityException, UnsupportedTypeException {
        MethodArguments.checkCount(arguments, 1);
        return ValueConversion.toHost(table.get(index(arguments[0]), null));
    }

    private Object set(Object[] arguments) throws ArityException, UnsupportedTypeException {
        MethodArguments.checkCount(arguments, 2);
        table.set(index(arguments[0]), element(arguments[1]), null);
        return NullObject.INSTANCE;
    }

    private Object grow(Object[] arguments) throws ArityException, UnsupportedTypeException {
        MethodArguments.checkCount(arguments, 1, 2);
        long count = MethodArguments.unsigned("The number of elements by which a table grows", arguments[0]);
        Object value = element(arguments.length == 2 ? arguments[1] : NullObject.INSTANCE);
        return count > Integer.MAX_VALUE ? TableInstance.GROW_FAILED : table.grow((int) count, value);
    }

    private int index(Object argument) throws UnsupportedTypeException {
        long index = MethodArguments.unsigned("An index of a table", argument);
        if (index >= table.size()) {
            String message = "The table has no element " + index + ", it has " + Display.count(table.size(), "element") + ".";
            throw UnsupportedTypeException.create(new Object[]{argument}, message);
        }
        return (int) index;
    }

    @Override
    protected Meta meta() {
        return Meta.TABLE;
    }

    @Override
    public String toString() {
        return "table of " + table.size() + " " + table.type().elementType();
    }
}
