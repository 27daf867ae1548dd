package org.trifola.language.interop;

import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;

import org.trifola.language.data.Display;
import org.trifola.language.types.ValueType;

/** Checks the arguments of methods of objects. */
public final class MethodArguments {

    private MethodArguments() {
    }

    /** Checks that there are {@code count} arguments. */
    public static void checkCount(Object[] arguments, int count) throws ArityException {
        checkCount(arguments, count, count);
    }

    /** Checks that there are {@code minimum} to {@code maximum} arguments. */
    public static void checkCount(Object[] arguments, int minimum, int maximum) throws ArityException {
        if (arguments.length < minimum || arguments.length > maximum) {
            throw ArityException.create(minimum, maximum, arguments.length);
        }
    }

    /**
     * An index or a count.
     *
     * @param what what needs it, for messages
     */
    public static long unsigned(String what, Object argument) throws UnsupportedTypeException {
        try {
            long number = InteropLibrary.getUncached(argument).asLong(argument);
            if (number >= 0) {
                return number;
            }
        } catch (UnsupportedMessageException e) {
            // Answered below, like a negative number.
        }
        throw UnsupportedTypeException.create(new Object[]{argument}, what + " is a whole number from 0 on, not " + Display.of(argument) + ".");
    }

    /**
     * A value of {@code type}.
     *
     * @param what what has that type, for messages
     */
    public static Object value(String what, ValueType type, Object argument) throws UnsupportedTypeException {
        try {
            return ValueConversion.fromHost(type, argument, InteropLibrary.getUncached(argument));
        } catch (UnsupportedMessageException e) {
            throw UnsupportedTypeException.create(new Object[]{argument}, what + " is of type " + type + ", which cannot be " + Display.of(argument) + ".");
        }
    }
}
