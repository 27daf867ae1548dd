package org.trifola.language.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.data.NullObject;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.types.AbstractHeapType;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.Subtyping;
import org.trifola.language.types.ValueType;

/**
 * Converts values between WebAssembly and other languages.
 *
 * <p>
 * From another language any number becomes any number type that holds it exactly: {@code 4L} and {@code 4.0} are an
 * {@code i32}, {@code 0.1} is no {@code f32}. Integers are signed, as they are when they are given back: {@code 2^31} is
 * no {@code i32}. A vector is a buffer of 16 bytes. A reference to a function is a function of an instance; an {@code externref} is any value. Null of any
 * language is the null reference.
 */
public final class ValueConversion {

    private ValueConversion() {
    }

    /**
     * {@code value}, a value of another language, as a value of {@code type}.
     *
     * @param interop accepts {@code value}
     * @throws UnsupportedMessageException if {@code type} does not hold it
     */
    static Object fromHost(ValueType type, Object value, InteropLibrary interop) throws UnsupportedMessageException {
        return switch (type.kind()) {
            case I32 -> value instanceof Integer ? value : (Object) interop.asInt(value);
            case I64 -> value instanceof Long ? value : (Object) interop.asLong(value);
            case F32 -> value instanceof Float ? value : (Object) interop.asFloat(value);
            case F64 -> value instanceof Double ? value : (Object) interop.asDouble(value);
            case V128 -> VectorObject.vector(value, interop);
            case REFERENCE -> reference((ReferenceType) type, value, interop);
        };
    }

    private static Object reference(ReferenceType type, Object value, InteropLibrary interop) throws UnsupportedMessageException {
        if (interop.isNull(value)) {
            if (type.nullable()) {
                return null;
            }
        } else if (type.heapType() == AbstractHeapType.EXTERN) {
            return value;
        } else if (value instanceof FunctionObject function && isInstance(function.function(), type.heapType())) {
            return function.function();
        }
        throw UnsupportedMessageException.create();
    }

    @TruffleBoundary
    private static boolean isInstance(FunctionInstance function, HeapType type) {
        return type == AbstractHeapType.FUNC || type instanceof DefinedType defined && Subtyping.matches((HeapType) function.type(), defined);
    }

    /** {@code value}, of any type, as a value of another language. */
    public static Object toHost(Object value) {
        if (value == null) {
            return NullObject.INSTANCE;
        }
        if (value instanceof FunctionInstance function) {
            return FunctionObject.of(function);
        }
        return value instanceof V128 vector ? new VectorObject(vector) : value;
    }
}
