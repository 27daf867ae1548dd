package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trifola.language.jvm.ControlFrame.Kind;
import org.trifola.language.types.FunctionType;

/**
 * Turns structured control into jumps. Operands stay on the stack of the JVM across blocks and conditionals, and are
 * spilled at loops. A branch that finds other operands between its own and those below the label drops them.
 */
final class ControlGenerator {

    private final CodeBuilder code;
    private final OperandStack operands;
    private final Exits exits;
    private final Polls polls;
    private final int outside;
    private final List<ControlFrame> frames = new ArrayList<>();
    private final List<StackMapFrameInfo> stackMap = new ArrayList<>();
    private boolean reachable = true;
    /** Whether nothing was emitted since the last label. */
    private boolean atLabel;
    /** The number of frames that were opened where nothing is reachable. */
    private int skippedFrames;

    /** Emits what leaves the method. */
    interface Exits {

        /**
         * Leaves to the label {@code label} outside, where 0 is the innermost one, with the operands that it takes along on the
         * stack.
         *
         * @param below the number of other operands on the stack of the JVM
         */
        void leave(int label, int below);
    }

    /**
     * @param labels the types of the labels around the method, the innermost first
     * @param exits how a branch to one of them is done
     * @param polls what loops do besides
     */
    ControlGenerator(CodeBuilder code, OperandStack operands, List<List<JvmType>> labels, Exits exits, Polls polls) {
        this.code = code;
        this.operands = operands;
        this.exits = exits;
        this.polls = polls;
        this.outside = labels.size();
        for (List<JvmType> label : labels.reversed()) {
            frames.add(new ControlFrame(Kind.OUTSIDE, 0, 0, List.of(), label, null, null));
        }
    }

    /** Whether the next instruction can be reached; of the others only those of structured control are to be told. */
    boolean isReachable() {
        return reachable;
    }

    /** Whether the function has ended. */
    boolean isEnd() {
        return frames.isEmpty();
    }

    /** Whether a branch to the label {@code depth} leaves the method. */
    boolean isOutside(int depth) {
        return frame(depth).kind() == Kind.OUTSIDE;
    }

    /** The label outside of the method that {@code depth} means here. */
    int outsideLabel(int depth) {
        return outside - 1 - frames.indexOf(frame(depth));
    }

    /** The types of the operands that a branch to the label {@code depth} takes along. */
    List<JvmType> labelTypes(int depth) {
        ControlFrame frame = frame(depth);
        return frame.isLoop() ? frame.parameters() : frame.results();
    }

    /** The frames of the labels. */
    List<StackMapFrameInfo> stackMap() {
        return stackMap;
    }

    /** Emits what comes at the start of the method, which may be that of a whole function. */
    void enter(boolean isFunction) {
        polls.enter();
        if (isFunction && polls.countsCalls()) {
            Label body = code.newLabel();
            polls.countCall(body);
            polls.pollCalls();
            bind(body);
            atLabel = false;
        }
    }

    /** Tells that code is going to be emitted. */
    void emitting() {
        atLabel = false;
    }

    void block(FunctionType type) {
        open(Kind.BLOCK, type, null);
    }

    /** Begins the loop {@code number} of the body. */
    void loop(FunctionType type, int number) {
        int spilledOutside = operands.spilled();
        List<JvmType> parameters = JvmType.of(type.parameters());
        if (operands.spilled() < operands.height()) {
            atLabel = false;
            operands.spill();
        }
        Label target = code.newLabel();
        polls.beginLoop(number);
        if (polls.isTargeted(number)) {
            enterLoop(target);
        } else {
            polls.fetch();
        }
        atLabel = false;
        if (!parameters.isEmpty()) {
            atLabel = false;
            operands.unspill(parameters.size());
        }
        frames.add(ControlFrame.ofLoop(number, operands.height() - parameters.size(), spilledOutside, parameters, JvmType.of(type.results()), target));
    }

    /** Emits the head of a loop: where branches go it counts, and now and then it polls. */
    private void enterLoop(Label target) {
        Label poll = code.newLabel();
        Label body = code.newLabel();
        code.goto_(poll);
        atLabel = false;
        bind(target);
        polls.count(body);
        atLabel = false;
        bind(poll);
        polls.pollAndCount();
        atLabel = false;
        bind(body);
    }

    void conditional(FunctionType type, Condition condition) {
        Label otherwise = code.newLabel();
        condition.jump(code, otherwise, false);
        open(Kind.IF, type, otherwise);
    }

    private void open(Kind kind, FunctionType type, Label otherwise) {
        List<JvmType> parameters = JvmType.of(type.parameters());
        frames.add(new ControlFrame(kind, operands.height() - parameters.size(), operands.spilled(), parameters, JvmType.of(type.results()), code.newLabel(), otherwise));
    }

    /** Notes a frame that begins where nothing is reachable. */
    void skipFrame() {
        skippedFrames++;
    }

    /** Begins the other part of a conditional. */
    void otherwise() {
        if (skippedFrames > 0) {
            return;
        }
        ControlFrame frame = frames.getLast();
        if (reachable) {
            code.goto_(frame.branch());
            atLabel = false;
        }
        continueOtherwise(frame);
    }

    private void continueOtherwise(ControlFrame frame) {
        Label otherwise = frame.takeOtherwise();
        if (otherwise != null) {
            operands.reset(frame.height(), frame.spilled());
            operands.push(frame.parameters());
            bind(otherwise);
            reachable = true;
        }
    }

    void end() {
        if (skippedFrames > 0) {
            skippedFrames--;
            return;
        }
        ControlFrame frame = frames.getLast();
        continueOtherwise(frame);
        frames.removeLast();
        switch (frame.kind()) {
            case OUTSIDE -> {
                if (reachable) {
                    leave(0);
                }
            }
            case LOOP -> {
                polls.endLoop(frame.loop());
                if (reachable && frame.spilled() < operands.spilled()) {
                    atLabel = false;
                    operands.unspillAbove(frame.spilled());
                }
            }
            case BLOCK, IF -> {
                if (frame.isTargeted()) {
                    operands.reset(frame.height(), frame.spilled());
                    operands.push(frame.results());
                    bind(frame.target());
                    reachable = true;
                }
            }
        }
        if (!reachable) {
            operands.reset(frame.height(), frame.spilled());
        }
    }

    void branch(int depth) {
        ControlFrame frame = frame(depth);
        jump(frame);
        reachable = false;
    }

    private void jump(ControlFrame frame) {
        if (frame.kind() == Kind.OUTSIDE) {
            leave(outside - 1 - frames.indexOf(frame));
        } else {
            move(frame);
            code.goto_(frame.branch());
        }
    }

    void branchIf(int depth, Condition condition) {
        ControlFrame frame = frame(depth);
        if (isDirect(frame)) {
            condition.jump(code, frame.branch(), true);
            return;
        }
        Label next = code.newLabel();
        condition.jump(code, next, false);
        jump(frame);
        bind(next);
    }

    void branchTable(int[] labels) {
        Map<Integer, Label> trampolines = new HashMap<>();
        List<SwitchCase> cases = new ArrayList<>();
        int last = labels.length - 1;
        Label otherwise = tableTarget(labels[last], trampolines);
        for (int i = 0; i < last; i++) {
            cases.add(SwitchCase.of(i, tableTarget(labels[i], trampolines)));
        }
        if (last == 0) {
            code.pop().goto_(otherwise);
        } else {
            code.tableswitch(0, last - 1, otherwise, cases);
        }
        int[] depths = Arrays.stream(labels).distinct().toArray();
        for (int depth : depths) {
            Label trampoline = trampolines.get(depth);
            if (trampoline != null) {
                bind(trampoline);
                branch(depth);
                atLabel = false;
            }
        }
        reachable = false;
    }

    private Label tableTarget(int depth, Map<Integer, Label> trampolines) {
        ControlFrame frame = frame(depth);
        return isDirect(frame) ? frame.branch() : trampolines.computeIfAbsent(depth, _ -> code.newLabel());
    }

    void returnFromFunction() {
        leave(outside - 1);
        reachable = false;
    }

    private void leave(int label) {
        int arity = isEnd() ? operands.height() : frames.get(outside - 1 - label).labelArity();
        exits.leave(label, operands.height() - operands.spilled() - arity);
    }

    /** Binds a label where the method ends, to which code jumps with a number on the stack, and nothing else. */
    void bindEnd(Label label) {
        code.labelBinding(label);
        operands.reset(0, 0);
        stackMap.add(StackMapFrameInfo.of(label, operands.slotTypes(), List.of(SimpleVerificationTypeInfo.INTEGER)));
    }

    /** Tells that what was emitted last never continues. */
    void stop() {
        reachable = false;
    }

    /** Whether a branch to the label of {@code frame} is nothing but a jump. */
    private boolean isDirect(ControlFrame frame) {
        return frame.kind() != Kind.OUTSIDE && operands.isInPlace(frame.labelArity(), frame.height(), frame.spilled(), frame.isLoop());
    }

    private void move(ControlFrame frame) {
        if (!isDirect(frame)) {
            operands.move(frame.labelArity(), frame.height(), frame.spilled(), frame.isLoop());
        }
    }

    /** Binds a label to which code jumps, and goes on there. */
    void resume(Label label) {
        bind(label);
        reachable = true;
    }

    private void bind(Label label) {
        code.labelBinding(label);
        if (!atLabel) {
            stackMap.add(StackMapFrameInfo.of(label, operands.slotTypes(), operands.stackTypes()));
            atLabel = true;
        }
    }

    private ControlFrame frame(int depth) {
        return frames.get(frames.size() - 1 - depth);
    }
}
