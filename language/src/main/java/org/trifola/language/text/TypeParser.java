package org.trifola.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.trifola.language.types.AbstractHeapType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.TableType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

/**
 * Parses types.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/types.html">Types in the text format</a>
 */
final class TypeParser {

    private final TokenReader in;

    TypeParser(TokenReader in) {
        this.in = in;
    }

    /** A value type. */
    ValueType readValueType() {
        ValueType type = tryValueType();
        if (type == null) {
            throw in.unexpected("a value type");
        }
        return type;
    }

    /** A value type, or null if none comes. */
    ValueType tryValueType() {
        for (NumberType type : NumberType.values()) {
            if (in.at(type.toString())) {
                in.advance();
                return type;
            }
        }
        if (in.at(VectorType.V128.toString())) {
            in.advance();
            return VectorType.V128;
        }
        return tryReferenceType();
    }

    /** A reference type. */
    ReferenceType readReferenceType() {
        ReferenceType type = tryReferenceType();
        if (type == null) {
            throw in.unexpected("a reference type");
        }
        return type;
    }

    /** A reference type, or null if none comes. */
    ReferenceType tryReferenceType() {
        for (AbstractHeapType type : AbstractHeapType.values()) {
            if (in.at(type + "ref")) {
                in.advance();
                return new ReferenceType(true, type);
            }
        }
        if (in.tryOpen(Keyword.REF)) {
            boolean nullable = in.tryKeyword(Keyword.NULL);
            ReferenceType type = new ReferenceType(nullable, readHeapType());
            in.close();
            return type;
        }
        return null;
    }

    /** A heap type. */
    HeapType readHeapType() {
        for (AbstractHeapType type : AbstractHeapType.values()) {
            if (in.at(type.toString())) {
                in.advance();
                return type;
            }
        }
        throw in.unexpected("a heap type");
    }

    /** The definition of a type behind its identifier; the identifiers of its parameters mean nothing. */
    FunctionType readDefinition() {
        in.open(Keyword.FUNC);
        FunctionType type = new FunctionType(readParameters(new IndexSpace("local"), new ArrayList<>()), readResults());
        in.close();
        return type;
    }

    /**
     * Any number of {@code (param …)}; adds each one to {@code space}, and its identifier or null to {@code identifiers}.
     */
    List<ValueType> readParameters(IndexSpace space, List<String> identifiers) {
        List<ValueType> types = new ArrayList<>();
        while (in.tryOpen(Keyword.PARAM)) {
            readDeclaredTypes(types, space, identifiers);
        }
        return types;
    }

    /** Any number of {@code (local …)}; adds each one to {@code space}, and its identifier or null to {@code identifiers}. */
    List<ValueType> readLocals(IndexSpace space, List<String> identifiers) {
        List<ValueType> types = new ArrayList<>();
        while (in.tryOpen(Keyword.LOCAL)) {
            readDeclaredTypes(types, space, identifiers);
        }
        return types;
    }

    /** Any number of {@code (param …)} without identifiers. */
    List<ValueType> readAnonymousParameters() {
        return readTypes(Keyword.PARAM);
    }

    /** Any number of {@code (result …)}. */
    List<ValueType> readResults() {
        return readTypes(Keyword.RESULT);
    }

    /** The type of a global. */
    GlobalType readGlobalType() {
        boolean mutable = in.tryOpen(Keyword.MUT);
        GlobalType type = new GlobalType(readValueType(), mutable);
        if (mutable) {
            in.close();
        }
        return type;
    }

    /** The type of a memory behind its address type {@code addressType}. */
    MemoryType readMemoryType(NumberType addressType) {
        long minimum = in.readU64();
        OptionalLong maximum = readMaximum();
        return new MemoryType(addressType, minimum, maximum, in.tryKeyword(Keyword.SHARED));
    }

    /** The type of a table behind its address type {@code addressType}. */
    TableType readTableType(NumberType addressType) {
        long minimum = in.readU64();
        OptionalLong maximum = readMaximum();
        return new TableType(readReferenceType(), addressType, minimum, maximum);
    }

    /** The type of addresses, {@code i32} where none comes. */
    NumberType readAddressType() {
        for (NumberType type : List.of(NumberType.I32, NumberType.I64)) {
            if (in.at(type.toString())) {
                in.advance();
                return type;
            }
        }
        return NumberType.I32;
    }

    private OptionalLong readMaximum() {
        return in.at(TokenKind.NATURAL) ? OptionalLong.of(in.readU64()) : OptionalLong.empty();
    }

    private List<ValueType> readTypes(Keyword keyword) {
        List<ValueType> types = new ArrayList<>();
        while (in.tryOpen(keyword)) {
            readTypesAndClose(types);
        }
        return types;
    }

    private void readDeclaredTypes(List<ValueType> types, IndexSpace space, List<String> identifiers) {
        if (in.at(TokenKind.IDENTIFIER)) {
            identifiers.add(space.define(in));
            types.add(readValueType());
            in.close();
        } else {
            int before = types.size();
            readTypesAndClose(types);
            for (int i = before; i < types.size(); i++) {
                identifiers.add(null);
            }
            space.defineAnonymous(types.size() - before);
        }
    }

    private void readTypesAndClose(List<ValueType> types) {
        while (!in.at(TokenKind.RIGHT_PARENTHESIS)) {
            types.add(readValueType());
        }
        in.close();
    }
}
