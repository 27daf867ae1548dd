package org.trifola.language.machine;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.runtime.memory.RawMemory;
import org.trifola.language.types.ValueKind;

/** Values as machine code passes them in memory: a number in eight bytes, with zeros above one of 32 bits, and a vector in 16. */
final class Values {

    /** Machine code may write so many bytes of results even where there are fewer. */
    private static final int LEAST = 16;

    private Values() {
    }

    /** The number of bytes that values of these kinds need. */
    static long length(ValueKind[] kinds) {
        long length = 0;
        for (ValueKind kind : kinds) {
            length += length(kind);
        }
        return Math.max(LEAST, length);
    }

    /** The number of bytes that a value of a kind takes. */
    static int length(ValueKind kind) {
        return kind == ValueKind.V128 ? V128.BYTES : Long.BYTES;
    }

    /** The boxed value at {@code place}. */
    static Object read(ValueKind kind, long place) {
        long bits = RawMemory.getLong(place);
        return switch (kind) {
            case I32 -> (Object) (int) bits;
            case I64 -> bits;
            case F32 -> Float.intBitsToFloat((int) bits);
            case F64 -> Double.longBitsToDouble(bits);
            case V128 -> new V128(bits, RawMemory.getLong(place + Long.BYTES));
            case REFERENCE -> throw new IllegalArgumentException("machine code has no references");
        };
    }

    /** Writes a boxed value. */
    static void write(Object value, long place) {
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

    /** Reads boxed values into an array. */
    static void read(ValueKind[] kinds, Object[] values, long place) {
        long next = place;
        for (int i = 0; i < kinds.length; i++) {
            values[i] = read(kinds[i], next);
            next += length(kinds[i]);
        }
    }

    /** Writes boxed values. */
    static void write(ValueKind[] kinds, Object[] values, long place) {
        long next = place;
        for (int i = 0; i < kinds.length; i++) {
            write(values[i], next);
            next += length(kinds[i]);
        }
    }
}
