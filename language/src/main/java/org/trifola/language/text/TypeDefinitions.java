package org.trifola.language.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trifola.language.types.FunctionType;

/** The types of a module: those that it defines, then those that its type uses imply. */
final class TypeDefinitions {

    private final List<FunctionType> types = new ArrayList<>();
    private final Map<FunctionType, Integer> indices = new HashMap<>();

    /** Defines the next type. */
    void define(FunctionType type) {
        indices.putIfAbsent(type, types.size());
        types.add(type);
    }

    /** The smallest index of a type that is {@code type}, which is defined if there is none so far. */
    int indexOf(FunctionType type) {
        Integer index = indices.get(type);
        if (index == null) {
            define(type);
            return types.size() - 1;
        }
        return index;
    }

    /** The type with the index {@code index}, as an unsigned number, or null if there is none so far. */
    FunctionType get(int index) {
        return Integer.compareUnsigned(index, types.size()) < 0 ? types.get(index) : null;
    }

    /** All types in the order of their indices. */
    List<FunctionType> all() {
        return types;
    }
}
