package org.trifola.language.interop.js;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;

import org.trifola.language.data.Display;

/** Checks the arguments of the functions that JavaScript calls. */
final class HookArguments {

    private HookArguments() {
    }

    /** An object of one of our classes; {@code what} is what messages call it. */
    static <T> T object(Class<T> type, String what, Object argument) throws UnsupportedTypeException {
        if (type.isInstance(argument)) {
            return type.cast(argument);
        }
        throw UnsupportedTypeException.create(new Object[]{argument}, "This should be a " + what + ", not " + Display.of(argument) + ".");
    }

    static String text(Object argument) throws UnsupportedTypeException {
        try {
            return InteropLibrary.getUncached(argument).asString(argument);
        } catch (UnsupportedMessageException e) {
            throw UnsupportedTypeException.create(new Object[]{argument}, "This should be a text, not " + Display.of(argument) + ".");
        }
    }

    static boolean truth(Object argument) throws UnsupportedTypeException {
        try {
            return InteropLibrary.getUncached(argument).asBoolean(argument);
        } catch (UnsupportedMessageException e) {
            throw UnsupportedTypeException.create(new Object[]{argument}, "This should be true or false, not " + Display.of(argument) + ".");
        }
    }
}
