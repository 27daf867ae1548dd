package org.trifola.language.embedding;

import java.util.Arrays;
import java.util.List;

import com.oracle.truffle.api.RootCallTarget;
import org.graalvm.polyglot.Value;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.jvm.Departure;
import org.trifola.language.jvm.ShapeClasses;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.types.AbstractHeapType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.Subtyping;
import org.trifola.language.types.ValueType;

/** A function that an instance exports. */
public final class WasmFunction {

    private final ShapeClasses shapes;
    private final FunctionInstance function;

    WasmFunction(ShapeClasses shapes, FunctionInstance function) {
        this.shapes = shapes;
        this.function = function;
    }

    /** What messages call it. */
    public String name() {
        return ((RootCallTarget) function.target()).getRootNode().getName();
    }

    /** Its parameters and results. */
    public FunctionType type() {
        return function.type().functionType();
    }

    /**
     * The function as an object of a functional interface, which calls it without boxing: the way for frequent calls.
     *
     * @param type an interface that is public and exported, whose only abstract method takes and gives what the function does:
     *            {@code int} for {@code i32}, {@code long} for {@code i64}, {@code float} for {@code f32}, {@code double} for {@code f64}
     * @throws IllegalArgumentException if it has other types
     */
    public <T> T as(Class<T> type) {
        return shapes.caller(type, function);
    }

    /**
     * A function in a polyglot context as an object of a functional interface, as {@link #as(Class)} gives one. While it is called,
     * the context has to be entered.
     *
     * @param function a function of an instance
     * @throws IllegalArgumentException if it has other types
     */
    public static <T> T as(Value function, Class<T> type) {
        return type.cast(function.invokeMember("as", type).asHostObject());
    }

    /**
     * Calls the function.
     *
     * @param arguments for each parameter an {@code Integer}, {@code Long}, {@code Float}, {@code Double} or {@link WasmVector};
     *            for a reference to a function a {@code WasmFunction}, for an {@code externref} any object; null is null
     * @return null if it has no results, the result if it has one, and else an {@code Object[]} of results, as arguments are
     * @throws IllegalArgumentException if there are too few or too many arguments, or one is of another type
     * @throws org.trifola.language.error.FailureException if it traps, or a function of the host fails
     */
    public Object call(Object... arguments) {
        List<ValueType> parameters = type().parameters();
        if (arguments.length != parameters.size()) {
            throw new IllegalArgumentException(name() + " takes " + parameters.size() + " arguments, not " + arguments.length + ".");
        }
        Object[] all = new Object[arguments.length + 1];
        all[0] = function.instance(null);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = toGuest(arguments[i]);
            if (!accepts(parameters.get(i), argument)) {
                throw new IllegalArgumentException(
                                "The argument " + (i + 1) + " of " + name() + " is of type " + parameters.get(i) + ", which " + arguments[i] + " is not.");
            }
            all[i + 1] = argument;
        }
        Object result = Departure.call(function, all);
        return type().results().size() > 1 ? Arrays.stream((Object[]) result).map(this::toHost).toArray() : toHost(result);
    }

    private static Object toGuest(Object value) {
        if (value instanceof WasmFunction wrapped) {
            return wrapped.function;
        }
        return value instanceof WasmVector vector ? vector.vector() : value;
    }

    private Object toHost(Object value) {
        if (value instanceof FunctionInstance instance) {
            return new WasmFunction(shapes, instance);
        }
        return value instanceof V128 vector ? WasmVector.of(vector) : value;
    }

    private static boolean accepts(ValueType type, Object value) {
        return switch (type.kind()) {
            case I32 -> value instanceof Integer;
            case I64 -> value instanceof Long;
            case F32 -> value instanceof Float;
            case F64 -> value instanceof Double;
            case V128 -> value instanceof V128;
            case REFERENCE -> isReference((ReferenceType) type, value);
        };
    }

    private static boolean isReference(ReferenceType type, Object value) {
        if (value == null) {
            return type.nullable();
        }
        return type.heapType() == AbstractHeapType.EXTERN || value instanceof FunctionInstance instance && matches(instance, type);
    }

    private static boolean matches(FunctionInstance function, ReferenceType type) {
        return type.heapType() == AbstractHeapType.FUNC || Subtyping.matches((HeapType) function.type(), type.heapType());
    }

    @Override
    public String toString() {
        return "function " + name() + " " + type();
    }
}
