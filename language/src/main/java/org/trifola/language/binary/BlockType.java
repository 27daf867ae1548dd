package org.trifola.language.binary;

import java.util.List;

import org.trifola.language.types.DefinedType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/**
 * The type of a block as it stands in the binary format: the index of a function type that gives parameters and results,
 * or no parameters and at most one result.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/instructions.html#control-instructions">Block types</a>
 */
public final class BlockType {

    private static final int NO_INDEX = -1;

    private final int typeIndex;
    private final FunctionType shorthand;

    private BlockType(int typeIndex, FunctionType shorthand) {
        this.typeIndex = typeIndex;
        this.shorthand = shorthand;
    }

    /** A block type that names the function type with the index {@code typeIndex}, from 0 on. */
    public static BlockType ofIndex(int typeIndex) {
        return new BlockType(typeIndex, null);
    }

    /** A block type without parameters, and with one result or none. */
    public static BlockType ofResults(ValueType... results) {
        return new BlockType(NO_INDEX, new FunctionType(List.of(), List.of(results)));
    }

    /** The index of the function type that gives parameters and results, or -1 if there is none. */
    public int typeIndex() {
        return typeIndex;
    }

    /** Parameters and results, where {@code types} are the types of the module, which must have the type index. */
    public FunctionType type(List<DefinedType> types) {
        return typeIndex == NO_INDEX ? shorthand : types.get(typeIndex).functionType();
    }

    /** The types of the parameters, where {@code types} are the types of the module. */
    public List<ValueType> parameters(List<DefinedType> types) {
        return type(types).parameters();
    }

    /** The types of the results, where {@code types} are the types of the module. */
    public List<ValueType> results(List<DefinedType> types) {
        return type(types).results();
    }
}
