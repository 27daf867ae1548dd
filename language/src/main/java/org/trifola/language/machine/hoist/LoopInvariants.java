package org.trifola.language.machine.hoist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.Signature;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;

/**
 * Finds what a loop computes again in each turn, by going through its instructions with a stack of what is known of the operands.
 * Sums of which only a part changes are taken apart: what does not change is added up.
 */
final class LoopInvariants {

    /** Larger ones are seldom the same in two places, and take long to compare. */
    private static final int MOST_OPERATORS = 12;

    private final Module module;
    private final InstructionReader in;
    private final List<ValueType> locals;
    private final boolean[] isSet;
    private final List<InvariantUse> uses = new ArrayList<>();
    private final List<Entry> stack = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    /** Locals of which it is known that they have an invariant at this place, though the loop sets them. */
    private final Map<Integer, Invariant> known = new HashMap<>();

    /** An operand: the offsets where its instructions begin and end, and what is known of it. */
    private static final class Entry {
        private final int start;
        private int end;
        /** Null if it is no invariant. */
        private Invariant value;
        private List<InvariantUse.Copy> copies = List.of();
        /** The invariant that something else was added to in order to get this, or null. */
        private InvariantUse added;

        Entry(int start, int end, Invariant value) {
            this.start = start;
            this.end = end;
            this.value = value;
        }
    }

    /** A construct in the loop: how many operands lie below, and how many it gives. */
    private record Block(int height, int parameters, int results) {
    }

    private LoopInvariants(Module module, InstructionReader in, List<ValueType> locals, boolean[] isSet) {
        this.module = module;
        this.in = in;
        this.locals = locals;
        this.isSet = isSet;
    }

    /**
     * Finds the invariants of a loop that has no loop in it.
     *
     * @param in has read the {@code loop}
     * @param locals the types of the locals
     * @param isSet by local, whether the loop sets it
     * @return the places where they are computed, in order
     */
    static List<InvariantUse> find(Module module, InstructionReader in, List<ValueType> locals, boolean[] isSet) {
        LoopInvariants invariants = new LoopInvariants(module, in, locals, isSet);
        invariants.enter();
        while (!invariants.blocks.isEmpty()) {
            invariants.add(in.read());
        }
        List<InvariantUse> worthIt = new ArrayList<>();
        for (InvariantUse use : invariants.uses) {
            if (use.isWorthIt()) {
                worthIt.add(use);
            }
        }
        return worthIt;
    }

    private void add(Opcode opcode) {
        switch (in.family()) {
            case VARIABLE -> variable((VariableOp) opcode, in.index());
            case NUMERIC -> numeric((NumericOp) opcode);
            case PARAMETRIC -> {
                if (opcode == ParametricOp.DROP) {
                    pop();
                } else {
                    take(3);
                    give(1);
                }
            }
            case CONTROL -> control((ControlOp) opcode);
            case MEMORY -> memory((MemoryOp) opcode);
            case VECTOR -> other(opcode.signature());
            case TABLE, REFERENCE -> throw new IllegalStateException(opcode.mnemonic());
        }
    }

    // The stack.

    private Entry pop() {
        return stack.removeLast();
    }

    private void push(Invariant value) {
        stack.add(new Entry(in.offset(), in.nextOffset(), value));
    }

    /** Pushes so many operands of which nothing is known. */
    private void give(int count) {
        for (int i = 0; i < count; i++) {
            push(null);
        }
    }

    /** Pops so many operands, which something is made of that is no invariant. */
    private void take(int count) {
        for (int i = stack.size() - count; i < stack.size(); i++) {
            use(stack.get(i));
        }
        dropTo(stack.size() - count);
    }

    private void dropTo(int height) {
        while (stack.size() > height) {
            stack.removeLast();
        }
    }

    private InvariantUse use(Entry operand) {
        if (operand.value == null) {
            return null;
        }
        InvariantUse use = new InvariantUse(operand.start, operand.end, operand.value, operand.copies);
        uses.add(use);
        return use;
    }

    private void other(Signature signature) {
        take(signature.arity());
        give(signature.result() == null ? 0 : 1);
    }

    private void memory(MemoryOp operator) {
        if (operator instanceof MemoryOp.Access) {
            other(operator.signature());
        } else if (operator == MemoryOp.Extent.SIZE) {
            give(1);
        } else if (operator == MemoryOp.Extent.GROW) {
            take(1);
            give(1);
        } else {
            take(operator == MemoryOp.Bulk.DATA_DROP ? 0 : 3);
        }
    }

    // Variables.

    private void variable(VariableOp operator, int index) {
        switch (operator) {
            case LOCAL_GET -> push(isSet[index] ? known.get(index) : local(index));
            case LOCAL_SET -> {
                Entry value = pop();
                use(value);
                set(index, value.value);
            }
            case LOCAL_TEE -> {
                Entry value = pop();
                set(index, value.value);
                if (value.value == null || value.end != in.offset()) {
                    use(value);
                    stack.add(new Entry(value.start, in.nextOffset(), null));
                } else {
                    value.end = in.nextOffset();
                    value.copies = new ArrayList<>(value.copies);
                    value.copies.add(new InvariantUse.Copy(index, value.value));
                    stack.add(value);
                }
            }
            case GLOBAL_GET -> give(1);
            case GLOBAL_SET -> take(1);
        }
    }

    private Invariant local(int index) {
        return locals.get(index) instanceof NumberType type && (type == NumberType.I32 || type == NumberType.I64) ? Invariant.local(index, type) : null;
    }

    private void set(int local, Invariant value) {
        if (value != null && value.operators() > 0) {
            known.put(local, value);
        } else {
            known.remove(local);
        }
    }

    // Operators.

    private void numeric(NumericOp operator) {
        if (operator == NumericOp.Constant.I32_CONST || operator == NumericOp.Constant.I64_CONST) {
            push(Invariant.constant((NumericOp.Constant) operator, in.bits()));
        } else if (!operator.traps() && (operator instanceof NumericOp.I32Binop || operator instanceof NumericOp.I64Binop)) {
            binary(operator, LoopScan.isAddition(operator));
        } else if (operator == NumericOp.I32Cvtop.WRAP_I64 || operator == NumericOp.I64Cvtop.EXTEND_I32_S || operator == NumericOp.I64Cvtop.EXTEND_I32_U ||
                        operator instanceof NumericOp.I32Extendop || operator instanceof NumericOp.I64Extendop) {
            unary(operator);
        } else {
            other(operator.signature());
        }
    }

    private void unary(NumericOp operator) {
        Entry operand = stack.getLast();
        if (operand.value == null || operand.end != in.offset() || operand.value.operators() == MOST_OPERATORS) {
            other(operator.signature());
            return;
        }
        operand.value = Invariant.of(operator, operand.value, null);
        operand.end = in.nextOffset();
    }

    private void binary(NumericOp operator, boolean isAddition) {
        Entry right = pop();
        Entry left = pop();
        boolean isWhole = left.end == right.start && right.end == in.offset();
        if (left.value != null && right.value != null && isWhole && left.value.operators() + right.value.operators() < MOST_OPERATORS) {
            Entry result = new Entry(left.start, in.nextOffset(), Invariant.of(operator, left.value, right.value));
            result.copies = new ArrayList<>(left.copies);
            result.copies.addAll(right.copies);
            stack.add(result);
            return;
        }
        boolean isPartly = isAddition && (left.value == null) != (right.value == null);
        stack.add(isPartly ? sum(operator, left, right) : new Entry(left.start, in.nextOffset(), null));
        if (!isPartly) {
            use(left);
            use(right);
        }
    }

    /** The sum of an invariant and of something else, which may be a sum with an invariant itself. */
    private Entry sum(NumericOp operator, Entry left, Entry right) {
        Entry invariant = left.value != null ? left : right;
        Entry other = left.value != null ? right : left;
        Entry sum = new Entry(left.start, in.nextOffset(), null);
        if (other.added != null && invariant.copies.isEmpty() && other.added.value.operators() + invariant.value.operators() < MOST_OPERATORS) {
            other.added.value = Invariant.of(operator, other.added.value, invariant.value);
            other.added.additions.add(new int[]{invariant.start, invariant.end});
            other.added.additions.add(new int[]{in.offset(), in.nextOffset()});
            sum.added = other.added;
        } else {
            InvariantUse use = use(invariant);
            sum.added = invariant.copies.isEmpty() ? use : null;
        }
        return sum;
    }

    // Control.

    private void control(ControlOp operator) {
        switch (operator) {
            case NOP -> {
                // Nothing to do.
            }
            case BLOCK, LOOP -> enter();
            case IF -> {
                take(1);
                enter();
            }
            case ELSE -> otherwise();
            case END -> end();
            case BR_IF -> {
                take(1);
                keepOperands();
            }
            case BR, BR_TABLE, RETURN, UNREACHABLE -> stop();
            case CALL -> call(module.functionType(in.index()));
            case CALL_INDIRECT -> {
                take(1);
                call(module.types().get(in.index()).functionType());
            }
        }
    }

    /** Has all operands stay where they are, and what they are, as a branch may take them along. */
    private void keepOperands() {
        for (Entry operand : stack) {
            use(operand);
            operand.value = null;
            operand.added = null;
        }
    }

    private void call(FunctionType type) {
        take(type.parameters().size());
        give(type.results().size());
    }

    /** Enters a construct; the loop itself is the first one. */
    private void enter() {
        FunctionType type = in.blockType().type(module.types());
        int parameters = type.parameters().size();
        if (blocks.isEmpty()) {
            give(parameters);
        }
        int height = stack.size() - parameters;
        take(parameters);
        give(parameters);
        blocks.add(new Block(height, parameters, type.results().size()));
    }

    private void otherwise() {
        Block block = blocks.getLast();
        dropTo(block.height);
        give(block.parameters);
        known.clear();
    }

    private void end() {
        Block block = blocks.removeLast();
        dropTo(block.height);
        give(block.results);
        known.clear();
    }

    /** Skips what is not reached, up to the {@code else} or {@code end} of the construct. */
    private void stop() {
        int depth = 0;
        while (true) {
            Opcode opcode = in.read();
            if (opcode == ControlOp.BLOCK || opcode == ControlOp.IF) {
                depth++;
            } else if (opcode == ControlOp.ELSE && depth == 0) {
                otherwise();
                return;
            } else if (opcode == ControlOp.END && depth-- == 0) {
                end();
                return;
            }
        }
    }
}
