package org.trifola.language.types;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The type of a function, of a block, or the parameters and results of an instruction.
 *
 * @param parameters the types of the parameters, first to last
 * @param results the types of the results, first to last
 */
public record FunctionType(List<ValueType> parameters, List<ValueType> results) implements CompositeType {

    public FunctionType {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    /** Written out, as {@link #hashCode()} is: linking those that a record has by itself takes longer than a small module. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof FunctionType type && parameters.equals(type.parameters) && results.equals(type.results);
    }

    @Override
    public int hashCode() {
        return 31 * parameters.hashCode() + results.hashCode();
    }

    /** The type in the notation of the specification, {@code [i32 i32] -> [i32]}. */
    @Override
    public String toString() {
        return sequence(parameters) + " -> " + sequence(results);
    }

    private static String sequence(List<ValueType> types) {
        return types.stream().map(ValueType::toString).collect(Collectors.joining(" ", "[", "]"));
    }
}
