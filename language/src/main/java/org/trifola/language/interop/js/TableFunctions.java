package org.trifola.language.interop.js;

import java.util.OptionalLong;

import com.oracle.truffle.api.interop.UnsupportedTypeException;

import org.trifola.language.data.NullObject;
import org.trifola.language.interop.MethodArguments;
import org.trifola.language.interop.TableObject;
import org.trifola.language.interop.ValueConversion;
import org.trifola.language.runtime.Store;
import org.trifola.language.runtime.TableInstance;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.TableType;

/** What JavaScript asks of tables. */
final class TableFunctions {

    private static final int INITIAL_VALUE = 3;

    private TableFunctions() {
    }

    private static TableInstance table(Object argument) throws UnsupportedTypeException {
        return HookArguments.object(TableObject.class, "table", argument).table();
    }

    private static Object element(TableInstance table, Object value) throws UnsupportedTypeException {
        return MethodArguments.value("An element of this table", table.type().elementType(), value);
    }

    /** (initial, maximum, type[, value]): a new table of so many times the value, else null. */
    static Object allocate(Store store, Object[] arguments) throws UnsupportedTypeException {
        long initial = MethodArguments.unsigned("The size of a table", arguments[0]);
        long maximum = MethodArguments.unsigned("The greatest size of a table", arguments[1]);
        if (!(TypeTexts.value(arguments[2]) instanceof ReferenceType type)) {
            throw UnsupportedTypeException.create(arguments, "The elements of a table are references.");
        }
        TableInstance table = store.allocateTable(new TableType(type, NumberType.I32, initial, OptionalLong.of(maximum)));
        if (table == null) {
            throw new RefusedException("A table of " + initial + " elements cannot be allocated; the limit is " + store.config().limits().tableElements() + ".");
        }
        if (arguments.length > INITIAL_VALUE) {
            table.fill(0, element(table, arguments[INITIAL_VALUE]), table.size(), null);
        }
        return TableObject.of(table);
    }

    /** (table, count[, value]): adds elements, and gives the number before. */
    static Object grow(Object[] arguments) throws UnsupportedTypeException {
        TableInstance table = table(arguments[0]);
        long count = MethodArguments.unsigned("The number of elements by which a table grows", arguments[1]);
        Object value = element(table, arguments.length > 2 ? arguments[2] : NullObject.INSTANCE);
        int before = count > Integer.MAX_VALUE ? TableInstance.GROW_FAILED : table.grow((int) count, value);
        if (before == TableInstance.GROW_FAILED) {
            throw new RefusedException("The table cannot grow from " + table.size() + " by " + count + " elements.");
        }
        return before;
    }

    /** (table, index): an element. */
    static Object read(Object[] arguments) throws UnsupportedTypeException {
        TableInstance table = table(arguments[0]);
        return ValueConversion.toHost(table.get(index(table, arguments[1]), null));
    }

    /** (table, index, value): sets an element. */
    static Object write(Object[] arguments) throws UnsupportedTypeException {
        TableInstance table = table(arguments[0]);
        table.set(index(table, arguments[1]), element(table, arguments[2]), null);
        return NullObject.INSTANCE;
    }

    /** (table): the number of elements. */
    static Object size(Object[] arguments) throws UnsupportedTypeException {
        return table(arguments[0]).size();
    }

    private static int index(TableInstance table, Object argument) throws UnsupportedTypeException {
        long index = MethodArguments.unsigned("An index of a table", argument);
        if (index >= table.size()) {
            throw new RefusedException("The table has no element " + index + ", it has " + table.size() + ".");
        }
        return (int) index;
    }
}
