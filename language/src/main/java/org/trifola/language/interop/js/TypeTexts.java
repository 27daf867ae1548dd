package org.trifola.language.interop.js;

import java.util.List;
import java.util.stream.Collectors;

import com.oracle.truffle.api.interop.UnsupportedTypeException;

import org.trifola.language.types.AbstractHeapType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.TableType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

/** Types as JavaScript reads and writes them: those of the JavaScript interface, where references to functions are {@code anyfunc}. */
final class TypeTexts {

    private static final String ANYFUNC = "anyfunc";
    private static final String EXTERNREF = "externref";

    private TypeTexts() {
    }

    /** {@code 3(i32 f64)i64}, where the number is the index of the function. */
    static String function(int index, FunctionType type) {
        return index + "(" + values(type.parameters()) + ")" + values(type.results());
    }

    private static String values(List<ValueType> types) {
        return types.stream().map(TypeTexts::value).collect(Collectors.joining(" "));
    }

    static String table(TableType type) {
        return value(type.elementType());
    }

    static String memory(MemoryType type) {
        return type.shared() ? "shared" : "single";
    }

    /** {@code i32 mut} or {@code i32 con}. */
    static String global(GlobalType type) {
        return value(type.valueType()) + (type.mutable() ? " mut" : " con");
    }

    private static String value(ValueType type) {
        if (type instanceof ReferenceType reference) {
            return reference.heapType() == AbstractHeapType.EXTERN ? EXTERNREF : ANYFUNC;
        }
        return type.toString();
    }

    /** The type with a text that JavaScript gives. */
    static ValueType value(Object argument) throws UnsupportedTypeException {
        String text = HookArguments.text(argument);
        return switch (text) {
            case "i32" -> NumberType.I32;
            case "i64" -> NumberType.I64;
            case "f32" -> NumberType.F32;
            case "f64" -> NumberType.F64;
            case "v128" -> VectorType.V128;
            case ANYFUNC, "funcref" -> ReferenceType.FUNCREF;
            case EXTERNREF -> ReferenceType.EXTERNREF;
            default -> throw UnsupportedTypeException.create(new Object[]{argument}, "There is no value type " + text + ".");
        };
    }
}
