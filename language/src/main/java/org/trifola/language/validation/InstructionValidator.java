package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.invalid;

import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.LaneOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.ReferenceOp;
import org.trifola.language.instruction.TableOp;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.instruction.VectorOp;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.ValueType;

/**
 * Validates the instructions of one expression after the other, in a single pass. An instruction with a fixed signature
 * needs no rule of its own; the rules for the others are here and in the classes for control, tables and memories.
 *
 * @see <a href="https://webassembly.github.io/spec/core/valid/instructions.html">Validation of instructions</a>
 */
final class InstructionValidator {

    /** The bits that are zero in the bytes of lane indices from 0 to 31. */
    private static final long BITS_OF_NO_LANE = 0xE0E0_E0E0_E0E0_E0E0L;

    private final Context context;
    private final OperandStack operands = new OperandStack();
    private final ControlStack control = new ControlStack(operands);
    private final Locals locals = new Locals();
    private final ControlRules controlRules;
    private final TableRules tableRules;
    private final MemoryRules memoryRules;
    private InstructionReader code;

    InstructionValidator(Context context) {
        this.context = context;
        this.controlRules = new ControlRules(context, operands, control);
        this.tableRules = new TableRules(context, operands);
        this.memoryRules = new MemoryRules(context, operands);
    }

    /** The locals of the expression, to be declared before its instructions are validated. */
    Locals locals() {
        return locals;
    }

    /** Begins an expression that gives the results of {@code type} and whose instructions {@code reader} reads. */
    void begin(InstructionReader reader, FunctionType type) {
        code = reader;
        operands.clear(reader);
        control.clear(type, reader);
    }

    /** Whether the expression has ended. */
    boolean atEnd() {
        return control.isEmpty();
    }

    /** Validates the instruction that the reader has, {@code opcode}. */
    void validate(Opcode opcode) {
        switch (code.family()) {
            case CONTROL -> controlRules.check((ControlOp) opcode, code);
            case PARAMETRIC -> parametric((ParametricOp) opcode);
            case VARIABLE -> variable((VariableOp) opcode);
            case TABLE -> tableRules.check((TableOp) opcode, code);
            case MEMORY -> memoryRules.check(opcode, code);
            case REFERENCE -> reference((ReferenceOp) opcode);
            case NUMERIC -> operands.apply(code.signature());
            case VECTOR -> vector((VectorOp) opcode);
        }
    }

    private void vector(VectorOp op) {
        if (op instanceof LaneOp lane) {
            checkLane(lane, code);
        } else if (op == VectorOp.Shuffle.SHUFFLE && ((code.bits() | code.highBits()) & BITS_OF_NO_LANE) != 0) {
            throw invalid("invalid lane index: %s has lanes 0 to 31".formatted(op.mnemonic()), code.offset());
        }
        operands.apply(code.signature());
    }

    /** Checks the lane index of the instruction that {@code code} has, {@code op}. */
    static void checkLane(LaneOp op, InstructionReader code) {
        if (code.lane() >= op.lanes()) {
            throw invalid("invalid lane index: %d for %s, which has %d lanes".formatted(code.lane(), code.opcode().mnemonic(), op.lanes()), code.offset());
        }
    }

    private void variable(VariableOp op) {
        switch (op) {
            case LOCAL_GET -> operands.push(local());
            case LOCAL_SET -> operands.pop(local());
            case LOCAL_TEE -> {
                ValueType type = local();
                operands.pop(type);
                operands.push(type);
            }
            case GLOBAL_GET -> operands.push(context.global(code.index(), code.offset()).valueType());
            case GLOBAL_SET -> {
                GlobalType global = context.global(code.index(), code.offset());
                if (!global.mutable()) {
                    throw invalid("immutable global: global.set of global " + code.index(), code.offset());
                }
                operands.pop(global.valueType());
            }
        }
    }

    private ValueType local() {
        return locals.type(code.index(), code.offset());
    }

    private void parametric(ParametricOp op) {
        switch (op) {
            case DROP -> operands.pop();
            case SELECT -> select();
            case SELECT_TYPED -> {
                List<ValueType> types = code.valueTypes();
                if (types.size() != 1) {
                    throw invalid("invalid result arity: select with %d types".formatted(types.size()), code.offset());
                }
                operands.pop(NumberType.I32);
                operands.pop(types.getFirst());
                operands.pop(types.getFirst());
                operands.push(types.getFirst());
            }
        }
    }

    private void select() {
        operands.pop(NumberType.I32);
        ValueType second = operands.pop();
        ValueType first = operands.pop();
        if (first instanceof ReferenceType || second instanceof ReferenceType) {
            throw operands.mismatch("numbers or vectors", "a reference");
        }
        if (first != second && first != OperandStack.UNKNOWN && second != OperandStack.UNKNOWN) {
            throw operands.mismatch(first, second);
        }
        operands.push(first == OperandStack.UNKNOWN ? second : first);
    }

    private void reference(ReferenceOp op) {
        switch (op) {
            case NULL -> operands.push(new ReferenceType(true, code.heapType()));
            case IS_NULL -> {
                ValueType type = operands.pop();
                if (type != OperandStack.UNKNOWN && !(type instanceof ReferenceType)) {
                    throw operands.mismatch("a reference", type);
                }
                operands.push(NumberType.I32);
            }
            case FUNC -> {
                context.function(code.index(), code.offset());
                if (!context.references().get(code.index())) {
                    throw invalid("undeclared function reference: function %d occurs only in bodies".formatted(code.index()), code.offset());
                }
                operands.push(ReferenceType.FUNCREF);
            }
        }
    }
}
