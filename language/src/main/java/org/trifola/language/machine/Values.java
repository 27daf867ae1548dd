package org.trifola.language.machine;

import java.util.List;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.runtime.memory.RawMemory;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/** Values as machine code passes them in memory: a number in eight bytes, with zeros above one of 32 bits, and a vector in 16. */
final class Values {

    /** Machine code may write so many bytes of results even where there are fewer. */
    private static final int LEAST = 16;

    private Values() {
    }

    private static int length(List<ValueType> types) {
        int length = 0;
        for (ValueType type : types) {
            length += length(type);
        }
        return length;
    }

    private static int length(ValueType type) {
        return switch (type.kind()) {
            case V128 -> V128.BYTES;
            default -> Long.BYTES;
        };
    }

    /** The number of bytes that parameters and results take, which lie in the same place. */
    static long length(FunctionType type) {
        return Math.max(LEAST, Math.max(length(type.parameters()), length(type.results())));
    }

    /** The boxed value at {@code place}. */
    static Object read(ValueType type, long place) {
        long bits = RawMemory.getLong(place);
        return switch (type.kind()) {
            case I32 -> (Object) (int) bits;
            case I64 -> bits;
            case F32 -> Float.intBitsToFloat((int) bits);
            case F64 -> Double.longBitsToDouble(bits);
            case V128 -> new V128(bits, RawMemory.getLong(place + Long.BYTES));
            case REFERENCE -> throw new IllegalArgumentException("machine code has no references");
        };
    }

    private static void write(Object value, long place) {
        if (value instanceof V128 vector) {
            RawMemory.putLong(place, vector.low());
            RawMemory.putLong(place + Long.BYTES, vector.high());
        } else {
            RawMemory.putLong(place, bits(value));
        }
    }

    private static long bits(Object value) {
        if (value instanceof Integer number) {
            return Integer.toUnsignedLong(number);
        }
        if (value instanceof Long number) {
            return number;
        }
        return value instanceof Float number ? Integer.toUnsignedLong(Float.floatToRawIntBits(number)) : Double.doubleToRawLongBits((Double) value);
    }

    /** Boxed values. */
    static Object[] read(List<ValueType> types, long place) {
        Object[] values = new Object[types.size()];
        read(types, values, 0, place);
        return values;
    }

    /** {@code first}, and boxed values. */
    static Object[] read(List<ValueType> types, Object first, long place) {
        Object[] values = new Object[types.size() + 1];
        values[0] = first;
        read(types, values, 1, place);
        return values;
    }

    private static void read(List<ValueType> types, Object[] values, int from, long place) {
        long next = place;
        for (int i = 0; i < types.size(); i++) {
            values[from + i] = read(types.get(i), next);
            next += length(types.get(i));
        }
    }

    /** Writes boxed values, from the index {@code from} of an array on. */
    static void write(List<ValueType> types, Object[] values, int from, long place) {
        long next = place;
        for (int i = 0; i < types.size(); i++) {
            write(values[from + i], next);
            next += length(types.get(i));
        }
    }

    /** Writes what a call has given: null, a boxed value, or an array of them. */
    static void write(List<ValueType> types, Object result, long place) {
        if (types.size() > 1) {
            write(types, (Object[]) result, 0, place);
        } else if (types.size() == 1) {
            write(result, place);
        }
    }
}
