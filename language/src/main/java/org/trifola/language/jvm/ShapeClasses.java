package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.FunctionalType;
import org.trifola.language.runtime.HostCode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.TypedFunction;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

/** The classes that the functions of all modules of an engine have in common, generated when the JVM asks for them. */
public final class ShapeClasses extends GeneratedClasses {

    /** By interface; how long those live is how long the engine lives. */
    private final Map<FunctionalType, TypedClasses> typed = new ConcurrentHashMap<>();

    /** Classes for one engine. */
    public ShapeClasses() {
        super("wasm-shapes", ShapeClasses.class.getClassLoader());
    }

    /** A function of the host of {@code type}, which calls {@code code}. */
    CompiledFunction host(FunctionType type, HostCode code) {
        CompiledFunction compiled = (CompiledFunction) instantiate(Names.host(type).displayName());
        compiled.setHost(code);
        return compiled;
    }

    /** A function of the host as an object of a JVM class. */
    CompiledFunction host(FunctionInstance function) {
        TypedFunction typed = function.host().typed();
        return typed != null ? typed(typed.type()).host(typed) : host(function.type().functionType(), function.host());
    }

    /**
     * An object of a functional interface that calls {@code function} without boxing.
     *
     * @throws IllegalArgumentException if {@code type} is no functional interface that has the type of the function
     */
    public <T> T caller(Class<T> type, FunctionInstance function) {
        FunctionalType functional = FunctionalType.of(type, null);
        FunctionType declared = function.type().functionType();
        if (!functional.functionType().equals(declared)) {
            throw new IllegalArgumentException("The function has the type " + declared + ", not " + functional.functionType() + " as " + type.getName() + " has.");
        }
        Instance instance = function.instance();
        CompiledFunction method = instance == null ? null : instance.code().compiled(function.index());
        TypedClasses classes = typed(functional);
        return type.cast(method != null ? classes.caller(function, method, instance) : classes.caller(null, host(declared, HostCode.of(function.target())), instance));
    }

    private TypedClasses typed(FunctionalType type) {
        return typed.computeIfAbsent(type, key -> new TypedClasses(key, this));
    }

    @Override
    protected byte[] generate(String name) {
        String[] parts = name.split("_", -1);
        return switch (parts[0]) {
            case "Shape" -> Shapes.shape(new FunctionType(types(parts[1]), types(parts[2])));
            case "Host" -> Shapes.host(new FunctionType(types(parts[1]), types(parts[2])));
            case "Results" -> Shapes.results(types(parts[1]));
            default -> null;
        };
    }

    private static List<ValueType> types(String letters) {
        List<ValueType> types = new ArrayList<>();
        for (char letter : letters.toCharArray()) {
            types.add(switch (letter) {
                case 'I' -> NumberType.I32;
                case 'J' -> NumberType.I64;
                case 'F' -> NumberType.F32;
                case 'D' -> NumberType.F64;
                case 'V' -> VectorType.V128;
                default -> ReferenceType.EXTERNREF;
            });
        }
        return types;
    }
}
