package org.trifola.script;

/** An argument of an action, or a result that is expected exactly; as a text, what scripts write for it. */
public sealed interface Constant {

    /** An {@code i32}. */
    record I32(int value) implements Constant {
        @Override
        public String toString() {
            return "(i32.const " + value + ")";
        }
    }

    /** An {@code i64}. */
    record I64(long value) implements Constant {
        @Override
        public String toString() {
            return "(i64.const " + value + ")";
        }
    }

    /** An {@code f32}, as its bits. */
    record F32(int bits) implements Constant {
        @Override
        public String toString() {
            return "(f32.const " + number(Float.intBitsToFloat(bits), bits & 0x7F_FFFF) + ")";
        }
    }

    /** An {@code f64}, as its bits. */
    record F64(long bits) implements Constant {
        @Override
        public String toString() {
            return "(f64.const " + number(Double.longBitsToDouble(bits), bits & 0xF_FFFF_FFFF_FFFFL) + ")";
        }
    }

    /** A vector, as its lower and upper 64 bits. */
    record V128(long low, long high) implements Constant {
        @Override
        public String toString() {
            return "(v128.const i64x2 0x" + Long.toHexString(low) + " 0x" + Long.toHexString(high) + ")";
        }
    }

    /** A null reference. */
    record Null() implements Constant {
        @Override
        public String toString() {
            return "(ref.null)";
        }
    }

    /** The value that the embedder makes up for {@code number}, the same for the same number. */
    record Host(int number) implements Constant {
        @Override
        public String toString() {
            return "(ref.extern " + number + ")";
        }
    }

    private static String number(double value, long payload) {
        return Double.isNaN(value) ? "nan:0x" + Long.toHexString(payload) : Double.toString(value);
    }
}
