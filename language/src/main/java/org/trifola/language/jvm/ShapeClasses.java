package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.types.FunctionType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

/** The classes that the functions of all modules of an engine have in common, generated when the JVM asks for them. */
public final class ShapeClasses extends GeneratedClasses {

    /** Classes for one engine. */
    public ShapeClasses() {
        super("wasm-shapes", ShapeClasses.class.getClassLoader());
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
