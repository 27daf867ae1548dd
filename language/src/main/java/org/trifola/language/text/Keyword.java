package org.trifola.language.text;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.trifola.language.instruction.OpcodeLookup;
import org.trifola.language.types.AbstractHeapType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.VectorType;

/** The keywords of the grammar that are neither instructions nor types. */
enum Keyword {
    MODULE("module"),
    TYPE("type"),
    FUNC("func"),
    PARAM("param"),
    RESULT("result"),
    LOCAL("local"),
    TABLE("table"),
    MEMORY("memory"),
    SHARED("shared"),
    GLOBAL("global"),
    MUT("mut"),
    IMPORT("import"),
    EXPORT("export"),
    START("start"),
    ELEM("elem"),
    DECLARE("declare"),
    ITEM("item"),
    DATA("data"),
    OFFSET("offset"),
    REF("ref"),
    NULL("null"),
    THEN("then"),
    ELSE("else"),
    END("end"),
    /** Only scripts have it, in the results of an assertion. */
    NAN_CANONICAL("nan:canonical"),
    /** Only scripts have it, in the results of an assertion. */
    NAN_ARITHMETIC("nan:arithmetic");

    private static final Map<String, Keyword> ALL = Arrays.stream(values()).collect(Collectors.toMap(Keyword::toString, Function.identity()));

    private final String text;

    Keyword(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }

    /** Whether {@code word} occurs in the grammar. */
    static boolean isKnown(String word) {
        return ALL.containsKey(word) || !OpcodeLookup.byMnemonic(word).isEmpty() || isType(word);
    }

    private static boolean isType(String word) {
        return word.equals(VectorType.V128.toString()) || Arrays.stream(NumberType.values()).anyMatch(type -> word.equals(type.toString())) ||
                        Arrays.stream(AbstractHeapType.values()).anyMatch(type -> word.equals(type.toString()) || word.equals(type + "ref"));
    }
}
