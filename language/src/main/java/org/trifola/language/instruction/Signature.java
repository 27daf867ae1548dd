package org.trifola.language.instruction;

import java.util.List;

import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;

/**
 * What an instruction with a fixed signature takes and gives.
 *
 * @param parameters the operands, the topmost last; an address stands here as {@code i32}
 * @param results the results, the topmost last
 * @param addressed whether the first parameter is an address, of the address type of the memory that the instruction
 *            names
 */
public record Signature(List<ValueType> parameters, List<ValueType> results, boolean addressed) {

    static Signature constant(NumberType type) {
        return new Signature(List.of(), List.of(type), false);
    }

    static Signature unop(NumberType type) {
        return new Signature(List.of(type), List.of(type), false);
    }

    static Signature binop(NumberType type) {
        return new Signature(List.of(type, type), List.of(type), false);
    }

    static Signature testop(NumberType type) {
        return new Signature(List.of(type), List.of(NumberType.I32), false);
    }

    static Signature relop(NumberType type) {
        return new Signature(List.of(type, type), List.of(NumberType.I32), false);
    }

    static Signature cvtop(NumberType from, NumberType to) {
        return new Signature(List.of(from), List.of(to), false);
    }

    static Signature load(NumberType type) {
        return new Signature(List.of(NumberType.I32), List.of(type), true);
    }

    static Signature store(NumberType type) {
        return new Signature(List.of(NumberType.I32, type), List.of(), true);
    }
}
