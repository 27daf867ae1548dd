package org.trifola.language.jvm;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

import org.trifola.language.runtime.Instance;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/** The names and types of what is generated, and of what generated code calls. */
final class Names {

    /** The package of all generated classes. */
    static final String PACKAGE = "org.trifola.compiled.";
    /** The method of a function's class or shape that calls it. */
    static final String CALL = "call";
    static final ClassDesc INSTANCE = of(Instance.class);
    /** The number of regions of a function that are in one class. */
    static final int PARTS = 16;

    private Names() {
    }

    static ClassDesc of(Class<?> type) {
        return ClassDesc.ofDescriptor(type.descriptorString());
    }

    /** The class for functions of {@code type}, an abstract one. */
    static ClassDesc shape(FunctionType type) {
        return ClassDesc.of(PACKAGE + "Shape" + letters(type));
    }

    /** The class for functions of the host of {@code type}. */
    static ClassDesc host(FunctionType type) {
        return ClassDesc.of(PACKAGE + "Host" + letters(type));
    }

    /** The class for results that have several parts. */
    static ClassDesc results(List<ValueType> results) {
        return ClassDesc.of(PACKAGE + "Results_" + letters(results));
    }

    /** The class that has the code of functions, of which {@code function} is the first. */
    static ClassDesc code(int function) {
        return ClassDesc.of(PACKAGE + "Code" + function);
    }

    /** The class whose object is the function {@code function}. */
    static ClassDesc function(int function) {
        return ClassDesc.of(PACKAGE + "Function" + function);
    }

    /** The class that has the code of the region {@code region} of {@code function}, and of some others. */
    static ClassDesc part(int function, int region) {
        return ClassDesc.of(PACKAGE + "Part" + function + "_" + region / PARTS);
    }

    /** The static method with the code of the region {@code region}. */
    static String partMethod(int region) {
        return "r" + region;
    }

    /** The static method with the code of {@code function}. */
    static String method(int function) {
        return "f" + function;
    }

    /** The function, or region, whose code the static method {@code method} has. */
    static int number(String method) {
        return Integer.parseInt(method.substring(1));
    }

    /** The type of the method that calls a function of {@code type}: an {@link Instance} comes last. */
    static MethodTypeDesc call(FunctionType type) {
        List<ClassDesc> parameters = JvmType.descs(type.parameters());
        parameters.add(INSTANCE);
        return MethodTypeDesc.of(result(type.results()), parameters);
    }

    /** What a method gives that has {@code results}. */
    static ClassDesc result(List<ValueType> results) {
        List<ClassDesc> parts = JvmType.descs(results);
        return switch (parts.size()) {
            case 0 -> ConstantDescs.CD_void;
            case 1 -> parts.getFirst();
            default -> results(results);
        };
    }

    /** {@code name}, words with underscores between them, as the name of a Java method: {@code divS} of {@code div_s}. */
    static String camelCase(String name) {
        StringBuilder method = new StringBuilder(name.length());
        boolean begins = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter == '_' || letter == '.') {
                begins = true;
            } else {
                method.append(begins ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
                begins = false;
            }
        }
        return method.toString();
    }

    private static String letters(FunctionType type) {
        return "_" + letters(type.parameters()) + "_" + letters(type.results());
    }

    private static String letters(List<ValueType> types) {
        StringBuilder letters = new StringBuilder();
        for (ValueType type : types) {
            letters.append(JvmType.of(type).letter());
        }
        return letters.toString();
    }
}
