package org.trifola.language.data;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;

/** How messages and display strings write a value of another language. */
public final class Display {

    private static final int LONGEST = 60;

    private Display() {
    }

    /** {@code value} on one line: a string in quotes, anything else as its language displays it, cut where it is long. */
    @TruffleBoundary
    public static String of(Object value) {
        InteropLibrary interop = InteropLibrary.getUncached(value);
        try {
            if (interop.isString(value)) {
                return '"' + cut(interop.asString(value)) + '"';
            }
            Object text = interop.toDisplayString(value, false);
            return cut(InteropLibrary.getUncached(text).asString(text));
        } catch (UnsupportedMessageException e) {
            return "a value without text";
        }
    }

    /** {@code number} and {@code noun}, the noun in the plural unless there is one. */
    @TruffleBoundary
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String cut(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= LONGEST && line.length() == text.length() ? text : line.substring(0, Math.min(line.length(), LONGEST)) + "…";
    }
}
