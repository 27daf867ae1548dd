package org.trifola.language.instruction;

import java.util.List;

import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

/** What an instruction with a fixed signature takes and gives: at most one result, as all of them have. */
public final class Signature {

    private final ValueType[] operands;
    private final ValueType result;
    private final List<ValueType> parameters;
    private final List<ValueType> results;

    private Signature(ValueType result, ValueType... operands) {
        this.operands = operands;
        this.result = result;
        this.parameters = List.of(operands);
        this.results = result == null ? List.of() : List.of(result);
    }

    /** The number of operands. */
    public int arity() {
        return operands.length;
    }

    /**
     * The type of an operand. An address is of the address type of the memory that the instruction names; here it stands as {@code i32}.
     *
     * @param index 0 or more, the topmost last
     */
    public ValueType operand(int index) {
        return operands[index];
    }

    /** The type of the result, or null if there is none. */
    public ValueType result() {
        return result;
    }

    /** The types of the operands as a list. */
    public List<ValueType> parameters() {
        return parameters;
    }

    /** The type of the result as a list. */
    public List<ValueType> results() {
        return results;
    }

    static Signature constant(ValueType type) {
        return new Signature(type);
    }

    static Signature unop(ValueType type) {
        return new Signature(type, type);
    }

    static Signature binop(ValueType type) {
        return new Signature(type, type, type);
    }

    static Signature testop(ValueType type) {
        return new Signature(NumberType.I32, type);
    }

    static Signature relop(ValueType type) {
        return new Signature(NumberType.I32, type, type);
    }

    static Signature cvtop(ValueType from, ValueType to) {
        return new Signature(to, from);
    }

    static Signature load(ValueType type) {
        return new Signature(type, NumberType.I32);
    }

    static Signature store(ValueType type) {
        return new Signature(null, NumberType.I32, type);
    }

    static Signature ternop(ValueType type) {
        return new Signature(type, type, type, type);
    }

    /** A vector and what becomes of one of its lanes. */
    static Signature replaceLane(NumberType type) {
        return new Signature(VectorType.V128, VectorType.V128, type);
    }

    static Signature shiftop(ValueType type) {
        return new Signature(type, type, NumberType.I32);
    }

    static Signature loadLane() {
        return new Signature(VectorType.V128, NumberType.I32, VectorType.V128);
    }
}
