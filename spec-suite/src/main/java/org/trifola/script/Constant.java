package org.trifola.script;

/** An argument of an action, or a result that is expected exactly. */
public sealed interface Constant {

    /** An {@code i32}. */
    record I32(int value) implements Constant {
    }

    /** An {@code i64}. */
    record I64(long value) implements Constant {
    }

    /** An {@code f32}, as its bits. */
    record F32(int bits) implements Constant {
    }

    /** An {@code f64}, as its bits. */
    record F64(long bits) implements Constant {
    }

    /** A vector, as its lower and upper 64 bits. */
    record V128(long low, long high) implements Constant {
    }

    /** A null reference. */
    record Null() implements Constant {
    }

    /** The value that the embedder makes up for {@code number}, the same for the same number. */
    record Host(int number) implements Constant {
    }
}
