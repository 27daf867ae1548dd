package org.trifola.language.binary;

import java.util.List;

import org.trifola.language.types.DefinedType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/**
 * The type of a block as it stands in the binary format.
 *
 * @param typeIndex the index of the function type that gives parameters and results, or -1
 * @param result the only result where there is no type index, or null if there is none
 * @see <a href="https://webassembly.github.io/spec/core/binary/instructions.html#control-instructions">Block types</a>
 */
public record BlockType(int typeIndex, ValueType result) {

    static final BlockType EMPTY = new BlockType(-1, null);

    /** The types of the parameters, where {@code types} are the types of the module. */
    public List<ValueType> parameters(List<DefinedType> types) {
        return typeIndex < 0 ? List.of() : function(types).parameters();
    }

    /** The types of the results, where {@code types} are the types of the module. */
    public List<ValueType> results(List<DefinedType> types) {
        if (typeIndex >= 0) {
            return function(types).results();
        }
        return result == null ? List.of() : List.of(result);
    }

    private FunctionType function(List<DefinedType> types) {
        return types.get(typeIndex).functionType();
    }
}
