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

    /** The type in the notation of the specification, {@code [i32 i32] -> [i32]}. */
    @Override
    public String toString() {
        return sequence(parameters) + " -> " + sequence(results);
    }

    private static String sequence(List<ValueType> types) {
        return types.stream().map(ValueType::toString).collect(Collectors.joining(" ", "[", "]"));
    }
}
