package org.trifola.language.interop;

import org.trifola.language.data.ArrayObject;
import org.trifola.language.data.NullObject;

/** The results of a function as other languages see them: null for none, the value of one, an array of several. */
final class Results {

    private Results() {
    }

    /**
     * @param result what a call target of a function gave
     * @param count the number of results that the function's type has
     */
    static Object toHost(Object result, int count) {
        if (count == 0) {
            return NullObject.INSTANCE;
        }
        if (count == 1) {
            return ValueConversion.toHost(result);
        }
        Object[] values = (Object[]) result;
        Object[] converted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = ValueConversion.toHost(values[i]);
        }
        return new ArrayObject(converted);
    }
}
