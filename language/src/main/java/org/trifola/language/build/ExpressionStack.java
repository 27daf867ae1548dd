package org.trifola.language.build;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.SlotKind;
import org.trifola.language.nodes.StatementNode;

/**
 * The operand stack at a point of a function: expressions whose evaluation is pending until an instruction takes their
 * values. Before a statement is appended, and where a block ends, the pending operands that it could disturb, or whose
 * effects would come too late, are spilled: evaluated into the temporary of their height, lowest first.
 */
final class ExpressionStack {

    /** Trees are cut here, so that code made to hurt does not exhaust the stack of the interpreter or the compiler. */
    private static final int MAXIMUM_DEPTH = 32;
    /** More operands than this need not be kept pending, so that looking for those to spill takes bounded time. */
    static final int DEFAULT_MAXIMUM_PENDING = 64;

    private final List<Operand> operands = new ArrayList<>();
    private final Slots slots;
    private final int maximumPending;
    private BasicBlock block;
    /** The operands below this height are constants or in their temporaries. */
    private int settled;

    /**
     * An empty stack.
     *
     * @param block what statements are appended to
     * @param maximumPending the number of operands that may be kept pending; if it is 0, each is evaluated where it stands
     */
    ExpressionStack(Slots slots, BasicBlock block, int maximumPending) {
        this.slots = slots;
        this.block = block;
        this.maximumPending = maximumPending;
    }

    /** The block that statements are appended to. */
    BasicBlock block() {
        return block;
    }

    /** Appends to {@code next} from now on. */
    void continueIn(BasicBlock next) {
        block = next;
    }

    int height() {
        return operands.size();
    }

    /** Removes the operands above {@code height}. */
    void truncate(int height) {
        operands.subList(height, operands.size()).clear();
        settled = Math.min(settled, height);
    }

    /** Pushes a value whose evaluation is {@code node}, of {@code inputs} taken from the stack, with {@code effects} of its own. */
    void push(ExpressionNode node, SlotKind kind, int effects, Operand... inputs) {
        int all = effects;
        long read = 0;
        int depth = 0;
        for (Operand input : inputs) {
            all |= input.effects();
            read |= input.slots();
            depth = Math.max(depth, input.depth());
        }
        operands.add(new Operand(node, kind, all, read, depth + 1));
        if (depth + 1 >= MAXIMUM_DEPTH) {
            int top = operands.size() - 1;
            spillFrom(top, all, Operand.bit(slots.temporary(top, kind)));
            spill(top);
        }
        limitPending();
    }

    /** Pushes the value of a local or temporary. */
    void pushSlot(int slot) {
        SlotKind kind = slots.kind(slot);
        operands.add(new Operand(NodeFactory.get(slot, kind), kind, Effects.NONE, Operand.bit(slot), 1));
        limitPending();
    }

    /** Pushes the value of the temporary for a {@code kind} at this height. */
    void pushTemporary(SlotKind kind) {
        pushSlot(slots.temporary(operands.size(), kind));
    }

    Operand pop() {
        settled = Math.min(settled, operands.size() - 1);
        return operands.removeLast();
    }

    Operand peek() {
        return operands.getLast();
    }

    /** Appends a statement made of {@code inputs}, which were popped before. */
    void append(StatementNode statement, int effects, Operand... inputs) {
        append(statement, effects, 0, inputs);
    }

    /** Appends a statement that also writes {@code slot}. */
    void appendWrite(StatementNode statement, int slot, Operand... inputs) {
        append(statement, Effects.NONE, Operand.bit(slot), inputs);
    }

    /** Appends a statement with effects that also writes the slots of the set {@code written}. */
    void append(StatementNode statement, int effects, long written, Operand... inputs) {
        int all = effects;
        for (Operand input : inputs) {
            all |= input.effects();
        }
        spillFrom(operands.size(), all, written);
        block.append(statement);
    }

    /** Spills every operand whose evaluation has effects or depends on those of others. */
    void spillEffects() {
        spillFrom(operands.size(), Effects.ALL, 0);
    }

    /** Spills all operands but constants. */
    void spillAll() {
        for (int i = settled; i < operands.size(); i++) {
            if (!operands.get(i).isConstant()) {
                spill(i);
            }
        }
        settled = operands.size();
    }

    /** Puts the {@code count} topmost operands, constants too, into the temporaries of their heights, the rest but constants as well. */
    void materialize(int count) {
        spillAll();
        for (int i = operands.size() - count; i < operands.size(); i++) {
            spill(i);
        }
    }

    /** Spills those operands below {@code top} that something with {@code effects}, which writes {@code written}, could disturb. */
    private void spillFrom(int top, int effects, long written) {
        boolean[] disturbed = null;
        int all = effects;
        long slotsWritten = written;
        for (int i = top - 1; i >= settled; i--) {
            Operand operand = operands.get(i);
            if (Effects.ordered(operand.effects(), all) || (operand.slots() & slotsWritten) != 0) {
                if (disturbed == null) {
                    disturbed = new boolean[i + 1];
                }
                disturbed[i] = true;
                all |= operand.effects();
                slotsWritten |= Operand.bit(slots.temporary(i, operand.kind()));
            }
        }
        if (disturbed != null) {
            for (int i = settled; i < disturbed.length; i++) {
                if (disturbed[i]) {
                    spill(i);
                }
            }
        }
    }

    private void limitPending() {
        if (operands.size() - settled > maximumPending) {
            spillAll();
        }
    }

    private void spill(int position) {
        Operand operand = operands.get(position);
        int slot = slots.temporary(position, operand.kind());
        if (!NodeFactory.reads(operand.node(), slot)) {
            block.append(NodeFactory.set(slot, operand.kind(), operand.node()));
            operands.set(position, new Operand(NodeFactory.get(slot, operand.kind()), operand.kind(), Effects.NONE, Operand.bit(slot), 1));
        }
    }
}
