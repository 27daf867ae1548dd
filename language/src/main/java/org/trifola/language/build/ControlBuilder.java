package org.trifola.language.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trifola.language.binary.BlockType;
import org.trifola.language.build.BasicBlock.Terminator;
import org.trifola.language.nodes.SlotKind;
import org.trifola.language.nodes.numeric.I32TestopNode;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.ValueType;

/**
 * Turns structured control into a graph of basic blocks: labels become blocks, branches become edges. Values cross an
 * edge in temporaries: those of the heights that they have at the label.
 */
final class ControlBuilder {

    private final List<ControlFrame> frames = new ArrayList<>();
    private final ExpressionStack stack;
    private final Slots slots;
    private final List<DefinedType> types;
    private boolean reachable = true;
    /** The number of frames that were opened where nothing is reachable. */
    private int skippedFrames;

    ControlBuilder(ExpressionStack stack, Slots slots, List<DefinedType> types, List<ValueType> results) {
        this.stack = stack;
        this.slots = slots;
        this.types = types;
        BasicBlock exit = new BasicBlock();
        exit.terminate(new Terminator.Return());
        frames.add(new ControlFrame(ControlFrame.Kind.FUNCTION, 0, List.of(), results, exit, null));
    }

    /** Whether the next instruction can be reached; the others are to be told to {@link #skip}. */
    boolean isReachable() {
        return reachable;
    }

    /** Whether the function has ended. */
    boolean isEnd() {
        return frames.isEmpty();
    }

    void block(BlockType type) {
        stack.spillAll();
        open(ControlFrame.Kind.BLOCK, type, new BasicBlock(), null);
    }

    void loop(BlockType type) {
        stack.materialize(type.parameters(types).size());
        BasicBlock header = new BasicBlock();
        jump(header);
        continueIn(header);
        open(ControlFrame.Kind.LOOP, type, header, null);
    }

    void conditional(BlockType type) {
        Operand condition = stack.pop();
        stack.materialize(type.parameters(types).size());
        BasicBlock then = new BasicBlock();
        BasicBlock otherwise = new BasicBlock();
        terminate(branch(condition, then, otherwise));
        continueIn(then);
        open(ControlFrame.Kind.IF, type, new BasicBlock(), otherwise);
    }

    /** Begins the other part of a conditional. */
    void otherwise() {
        if (skippedFrames > 0) {
            return;
        }
        ControlFrame frame = frames.getLast();
        if (reachable) {
            leave(frame);
        }
        begin(frame.takeOtherwise(), frame.height(), frame.parameters());
    }

    /** Ends the innermost frame. */
    void end() {
        if (skippedFrames > 0) {
            skippedFrames--;
            return;
        }
        ControlFrame frame = frames.removeLast();
        boolean needsBlock = frame.kind() == ControlFrame.Kind.FUNCTION || frame.otherwise() != null ||
                        frame.kind() != ControlFrame.Kind.LOOP && frame.isTargeted();
        if (!needsBlock) {
            return;
        }
        if (reachable) {
            leave(frame);
        }
        if (frame.otherwise() != null) {
            begin(frame.takeOtherwise(), frame.height(), frame.parameters());
            leave(frame);
        }
        if (frame.kind() == ControlFrame.Kind.FUNCTION) {
            reachable = false;
        } else {
            begin(frame.target(), frame.height(), frame.results());
        }
    }

    void branch(int label) {
        leave(frame(label));
    }

    void branchIf(int label) {
        Operand condition = stack.pop();
        ControlFrame frame = frame(label);
        prepareBranch(frame);
        BasicBlock next = new BasicBlock();
        terminate(branch(condition, edge(frame), next));
        continueIn(next);
    }

    void branchTable(int[] labels) {
        Operand index = stack.pop();
        prepareBranch(frame(labels[labels.length - 1]));
        Map<Integer, BasicBlock> edges = new HashMap<>();
        List<BasicBlock> targets = new ArrayList<>(labels.length);
        for (int label : labels) {
            targets.add(edges.computeIfAbsent(label, key -> edge(frame(key))));
        }
        terminate(new Terminator.Table(index.node(), targets));
    }

    void unreachable(int offset) {
        stack.spillEffects();
        terminate(new Terminator.Unreachable(offset));
    }

    void returnFromFunction() {
        leave(frames.getFirst());
    }

    /** Passes over an instruction that opens a frame where nothing is reachable. */
    void skipFrame() {
        skippedFrames++;
    }

    private ControlFrame frame(int label) {
        return frames.get(frames.size() - 1 - label);
    }

    private void open(ControlFrame.Kind kind, BlockType type, BasicBlock target, BasicBlock otherwise) {
        List<ValueType> parameters = type.parameters(types);
        frames.add(new ControlFrame(kind, stack.height() - parameters.size(), parameters, type.results(types), target, otherwise));
    }

    /** Continues in {@code block}, where the values of {@code types} are in their temporaries. */
    private void begin(BasicBlock block, int height, List<ValueType> values) {
        stack.truncate(height);
        continueIn(block);
        for (ValueType type : values) {
            stack.pushTemporary(SlotKind.of(type));
        }
    }

    private void continueIn(BasicBlock block) {
        stack.continueIn(block);
        reachable = true;
    }

    /** Ends the block with a jump to the label of {@code frame}, and takes the values along. */
    private void leave(ControlFrame frame) {
        frame.addBranch();
        int[] destination = frame.labelSlots(slots);
        if (destination.length == 1) {
            Operand value = stack.pop();
            stack.spillEffects();
            if (!NodeFactory.reads(value.node(), destination[0])) {
                stack.block().append(NodeFactory.set(destination[0], value.kind(), value.node()));
            }
        } else {
            prepareBranch(frame);
            moveTop(destination, stack.block());
        }
        jump(frame.target());
    }

    /** Evaluates what must not be lost or late where a branch leaves, and makes the values that it takes along outlast it. */
    private void prepareBranch(ControlFrame frame) {
        int count = frame.labelTypes().size();
        if (count > 0) {
            stack.materialize(count);
        } else {
            stack.spillEffects();
        }
    }

    /** The block that a branch to {@code frame} goes to: the label's, behind the moves to its slots if some are needed. */
    private BasicBlock edge(ControlFrame frame) {
        frame.addBranch();
        BasicBlock moves = new BasicBlock();
        moveTop(frame.labelSlots(slots), moves);
        if (moves.statements().isEmpty()) {
            return frame.target();
        }
        moves.terminate(new Terminator.Jump(frame.target()));
        return moves;
    }

    /**
     * Moves the topmost operands, which are in temporaries, to {@code destination}. Temporaries of a label lie at the
     * same or lower heights than the values, so that moving the lowest first overwrites none that is still to be moved.
     */
    private void moveTop(int[] destination, BasicBlock block) {
        int height = stack.height() - destination.length;
        for (int i = 0; i < destination.length; i++) {
            SlotKind kind = slots.kind(destination[i]);
            int source = slots.temporary(height + i, kind);
            if (source != destination[i]) {
                block.append(NodeFactory.set(destination[i], kind, NodeFactory.get(source, kind)));
            }
        }
    }

    /** A branch to {@code then} where the condition is not zero; a condition that only negates is left out. */
    private static Terminator.Branch branch(Operand condition, BasicBlock then, BasicBlock otherwise) {
        return condition.node() instanceof I32TestopNode negation ? new Terminator.Branch(negation.operand(), otherwise, then)
                        : new Terminator.Branch(condition.node(), then, otherwise);
    }

    private void jump(BasicBlock target) {
        terminate(new Terminator.Jump(target));
    }

    private void terminate(Terminator terminator) {
        stack.block().terminate(terminator);
        reachable = false;
    }
}
