package org.trifola.language.host;

import java.io.IOException;

import org.trifola.language.runtime.FunctionalType;
import org.trifola.language.runtime.TypedFunction;
import org.trifola.language.types.FunctionType;

/** A function of the host that guests can import. */
public final class HostFunction {

    private final FunctionType type;
    private final Body body;
    private final TypedFunction typed;

    /**
     * A function.
     *
     * @param type its parameters and results
     * @param body what it does
     */
    public HostFunction(FunctionType type, Body body) {
        this(type, body, null);
    }

    private HostFunction(FunctionType type, Body body, TypedFunction typed) {
        this.type = type;
        this.body = body;
        this.typed = typed;
    }

    /**
     * A function that is called without boxing where functions are JVM methods. What it throws ends the guest.
     *
     * @param type a functional interface, public and exported, whose method takes and gives numbers: {@code int} is {@code i32},
     *            {@code long} is {@code i64}, {@code float} is {@code f32}, {@code double} is {@code f64}; it may take the
     *            {@link GuestMemory} of the guest first
     * @param implementation what the function does
     * @throws IllegalArgumentException if {@code type} is no such interface
     */
    public static <T> HostFunction of(Class<T> type, T implementation) {
        TypedFunction typed = new TypedFunction(FunctionalType.of(type, GuestMemory.class), type.cast(implementation));
        return new HostFunction(typed.type().functionType(), new TypedBody(typed), typed);
    }

    /** Its parameters and results. */
    public FunctionType type() {
        return type;
    }

    /** What it does. */
    public Body body() {
        return body;
    }

    /** The function as an object that can be called without boxing, or null. */
    TypedFunction typed() {
        return typed;
    }

    /** What a function of the host does. */
    @FunctionalInterface
    public interface Body {
        /**
         * Runs the function. A pointer that leads outside of memory needs no care here, {@link HostModule#outOfBounds()}
         * answers it.
         *
         * @return null if the function has no results, the boxed result if it has one, and else an {@code Object[]} of them
         * @throws IOException which {@link HostModule#failed(Exception)} answers
         */
        Object call(HostCall call) throws IOException;
    }
}
