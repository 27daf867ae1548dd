package org.trifola.language.machine;

import java.util.List;

import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueKind;
import org.trifola.language.types.ValueType;

/** The kinds of the parameters and of the results of a function, which Java finds sooner than types in lists. */
final class Signature {

    private final ValueKind[] parameters;
    private final ValueKind[] results;

    Signature(FunctionType type) {
        this.parameters = kinds(type.parameters());
        this.results = kinds(type.results());
    }

    private static ValueKind[] kinds(List<ValueType> types) {
        ValueKind[] kinds = new ValueKind[types.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = types.get(i).kind();
        }
        return kinds;
    }

    /** The number of bytes that parameters and results take, which lie in the same place. */
    long length() {
        return Math.max(Values.length(parameters), Values.length(results));
    }

    /** An instance, and the boxed arguments at {@code place}. */
    Object[] readArguments(Object instance, long place) {
        Object[] arguments = new Object[parameters.length + 1];
        arguments[0] = instance;
        Values.read(parameters, arguments, 1, place);
        return arguments;
    }

    /** Writes boxed arguments, which an instance is in front of. */
    void writeArguments(Object[] arguments, long place) {
        Values.write(parameters, arguments, 1, place);
    }

    /** Writes what a call has given: null, a boxed value, or an array of them. */
    void writeResult(Object result, long place) {
        if (results.length > 1) {
            Values.write(results, (Object[]) result, 0, place);
        } else if (results.length == 1) {
            Values.write(result, place);
        }
    }

    /**
     * What a call gives: null, a boxed value, or an array of them.
     *
     * @param place the machine address of the results where there are several
     * @param integer the machine address of a result that is an integer
     * @param other the machine address of one that is not
     */
    Object readResult(long place, long integer, long other) {
        if (results.length > 1) {
            Object[] values = new Object[results.length];
            Values.read(results, values, 0, place);
            return values;
        }
        if (results.length == 0) {
            return null;
        }
        boolean isInteger = results[0] == ValueKind.I32 || results[0] == ValueKind.I64;
        return Values.read(results[0], isInteger ? integer : other);
    }
}
