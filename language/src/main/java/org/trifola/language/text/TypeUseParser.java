package org.trifola.language.text;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.binary.BlockType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/**
 * Parses type uses: references to the type of a function or block, by its index, by its parameters and results, or both.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/types.html#type-uses">Type uses</a>
 */
final class TypeUseParser {

    private static final int NO_INDEX = -1;

    private final TokenReader in;
    private final Scope scope;
    private final TypeParser types;
    private final TypeDefinitions definitions;
    private final List<UndefinedUse> undefined = new ArrayList<>();

    /** A use of the type {@code index}, not defined so far, by the function at {@code position}. */
    private record UndefinedUse(int index, int position) {
    }

    TypeUseParser(TokenReader in, Scope scope, TypeParser types, TypeDefinitions definitions) {
        this.in = in;
        this.scope = scope;
        this.types = types;
        this.definitions = definitions;
    }

    /**
     * Reads the type use of a function, gives the index of the type, and makes its parameters the only locals. The
     * identifiers of the parameters, or null, are added to {@code identifiers}.
     */
    int readOfFunction(List<String> identifiers) {
        scope.locals.clear();
        int position = in.current().start();
        boolean indexed = in.atList(Keyword.TYPE);
        int index = indexed ? readIndex() : NO_INDEX;
        List<ValueType> parameters = types.readParameters(scope.locals, identifiers);
        FunctionType type = new FunctionType(parameters, readLastResults());
        if (indexed && isEmpty(type)) {
            defineParameters(index, position, identifiers);
            return index;
        }
        return resolve(indexed, index, type, position);
    }

    /** Reads a type use whose parameters have no identifiers, and gives the index of the type. */
    int readAnonymous() {
        int position = in.current().start();
        boolean indexed = in.atList(Keyword.TYPE);
        int index = indexed ? readIndex() : NO_INDEX;
        return resolve(indexed, index, readAnonymousType(), position);
    }

    /** Reads the type of a block. */
    BlockType readBlockType() {
        int position = in.current().start();
        boolean indexed = in.atList(Keyword.TYPE);
        int index = indexed ? readIndex() : NO_INDEX;
        FunctionType type = readAnonymousType();
        if (!indexed && type.parameters().isEmpty() && type.results().size() <= 1) {
            return BlockType.ofResults(type.results().toArray(ValueType[]::new));
        }
        int resolved = resolve(indexed, index, type, position);
        return BlockType.ofIndex((int) Math.min(Integer.toUnsignedLong(resolved), Integer.MAX_VALUE));
    }

    /**
     * Checks that no function used a type by an index that only a later type use defined: its parameters were not known
     * when its locals were counted.
     */
    void checkUndefined() {
        for (UndefinedUse use : undefined) {
            if (definitions.get(use.index) != null) {
                throw in.error("unknown type " + use.index + ": only a type use further down defines it", use.position);
            }
        }
    }

    private int readIndex() {
        in.open(Keyword.TYPE);
        int index = scope.types.read(in);
        in.close();
        return index;
    }

    private FunctionType readAnonymousType() {
        return new FunctionType(types.readAnonymousParameters(), readLastResults());
    }

    /** Results, behind which no other part of a type use may come. */
    private List<ValueType> readLastResults() {
        List<ValueType> results = types.readResults();
        if (in.atList(Keyword.PARAM) || in.atList(Keyword.TYPE)) {
            throw in.unexpected("(type, (param and (result in this order");
        }
        return results;
    }

    private void defineParameters(int index, int position, List<String> identifiers) {
        FunctionType type = definitions.get(index);
        if (type == null) {
            undefined.add(new UndefinedUse(index, position));
            return;
        }
        scope.locals.defineAnonymous(type.parameters().size());
        type.parameters().forEach(parameter -> identifiers.add(null));
    }

    private int resolve(boolean indexed, int index, FunctionType type, int position) {
        if (!indexed) {
            return definitions.indexOf(type);
        }
        if (!isEmpty(type)) {
            FunctionType defined = definitions.get(index);
            if (defined == null) {
                throw in.error("unknown type " + Integer.toUnsignedString(index), position);
            }
            if (!defined.equals(type)) {
                throw in.error("inline function type: " + type + " is not " + defined + ", the type " + Integer.toUnsignedString(index), position);
            }
        }
        return index;
    }

    private static boolean isEmpty(FunctionType type) {
        return type.parameters().isEmpty() && type.results().isEmpty();
    }
}
