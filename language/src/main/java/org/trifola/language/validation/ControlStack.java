package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.invalid;
import static org.trifola.language.error.ModuleException.malformed;

import java.util.Arrays;
import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.Subtyping;
import org.trifola.language.types.ValueType;

/**
 * The blocks around an instruction, the outermost of which is the function body or the whole expression.
 *
 * @see <a href="https://webassembly.github.io/spec/core/appendix/algorithm.html#stacks">Stacks</a>
 */
final class ControlStack {

    private final OperandStack operands;
    private ControlOp[] openers = new ControlOp[16];
    private FunctionType[] types = new FunctionType[16];
    private int[] floors = new int[16];
    /** Whether the operand stack is polymorphic in the block when the block inside of it ends. */
    private boolean[] polymorphic = new boolean[16];
    private int depth;
    private InstructionReader instruction;

    ControlStack(OperandStack operands) {
        this.operands = operands;
    }

    /** Begins a new expression that gives {@code type}'s results, whose current instruction {@code reader} always has. */
    void clear(FunctionType type, InstructionReader reader) {
        instruction = reader;
        depth = 0;
        enter(ControlOp.BLOCK, type);
    }

    /** Whether all blocks have ended. */
    boolean isEmpty() {
        return depth == 0;
    }

    /** Enters a block that {@code opener} opens and whose parameters are popped already. */
    void push(ControlOp opener, FunctionType type) {
        polymorphic[depth - 1] = operands.isPolymorphic();
        enter(opener, type);
        operands.pushAll(type.parameters());
    }

    private void enter(ControlOp opener, FunctionType type) {
        if (depth == openers.length) {
            openers = Arrays.copyOf(openers, 2 * depth);
            types = Arrays.copyOf(types, 2 * depth);
            floors = Arrays.copyOf(floors, 2 * depth);
            polymorphic = Arrays.copyOf(polymorphic, 2 * depth);
        }
        openers[depth] = opener;
        types[depth] = type;
        floors[depth] = operands.height();
        depth++;
        operands.setFloor(operands.height(), false);
    }

    /** Goes from the first branch of {@code if} to the second. */
    void startElse() {
        int top = depth - 1;
        if (openers[top] != ControlOp.IF) {
            throw malformed("END opcode expected: else stands outside of if", instruction.offset());
        }
        popResults();
        openers[top] = ControlOp.ELSE;
        operands.setFloor(floors[top], false);
        operands.pushAll(types[top].parameters());
    }

    /** Leaves the innermost block. */
    void end() {
        popResults();
        int top = --depth;
        FunctionType type = types[top];
        if (openers[top] == ControlOp.IF && !Subtyping.matches(type.parameters(), type.results())) {
            throw invalid("type mismatch: if without else has the type " + type, instruction.offset());
        }
        if (top > 0) {
            operands.setFloor(floors[top - 1], polymorphic[top - 1]);
            operands.pushAll(type.results());
        }
    }

    private void popResults() {
        operands.popAll(types[depth - 1].results());
        operands.checkEmpty();
    }

    /** The types of the operands that a branch to {@code label} takes, an unsigned number, 0 being the innermost block. */
    List<ValueType> label(int label) {
        if (Integer.compareUnsigned(label, depth) >= 0) {
            throw invalid("unknown label %s: the outermost one is %d".formatted(Integer.toUnsignedString(label), depth - 1), instruction.offset());
        }
        int block = depth - 1 - label;
        return openers[block] == ControlOp.LOOP ? types[block].parameters() : types[block].results();
    }

    /** The types of the operands that {@code return} takes. */
    List<ValueType> results() {
        return types[0].results();
    }
}
