package org.trifola.language.instruction;

import java.util.List;

import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

/**
 * What an instruction with a fixed signature takes and gives.
 *
 * @param parameters the operands, the topmost last; an address stands here as {@code i32}
 * @param results the results, the topmost last
 * @param addressed whether the first parameter is an address, of the address type of the memory that the instruction
 *            names
 */
public record Signature(List<ValueType> parameters, List<ValueType> results, boolean addressed) {

    static Signature constant(ValueType type) {
        return new Signature(List.of(), List.of(type), false);
    }

    static Signature unop(ValueType type) {
        return new Signature(List.of(type), List.of(type), false);
    }

    static Signature binop(ValueType type) {
        return new Signature(List.of(type, type), List.of(type), false);
    }

    static Signature testop(ValueType type) {
        return new Signature(List.of(type), List.of(NumberType.I32), false);
    }

    static Signature relop(ValueType type) {
        return new Signature(List.of(type, type), List.of(NumberType.I32), false);
    }

    static Signature cvtop(ValueType from, ValueType to) {
        return new Signature(List.of(from), List.of(to), false);
    }

    static Signature load(ValueType type) {
        return new Signature(List.of(NumberType.I32), List.of(type), true);
    }

    static Signature store(ValueType type) {
        return new Signature(List.of(NumberType.I32, type), List.of(), true);
    }

    static Signature ternop(ValueType type) {
        return new Signature(List.of(type, type, type), List.of(type), false);
    }

    /** A vector and what becomes of one of its lanes. */
    static Signature replaceLane(NumberType type) {
        return new Signature(List.of(VectorType.V128, type), List.of(VectorType.V128), false);
    }

    static Signature shiftop(ValueType type) {
        return new Signature(List.of(type, NumberType.I32), List.of(type), false);
    }

    static Signature loadLane() {
        return new Signature(List.of(NumberType.I32, VectorType.V128), List.of(VectorType.V128), true);
    }
}
