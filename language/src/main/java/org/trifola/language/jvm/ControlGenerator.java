package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trifola.language.jvm.ControlFrame.Kind;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/**
 * Turns structured control into jumps. Operands stay on the stack of the JVM across blocks and conditionals, and are
 * spilled at loops. A branch that finds other operands between its own and those below the label drops them.
 */
final class ControlGenerator {

    private final CodeBuilder code;
    private final OperandStack operands;
    private final List<ValueType> results;
    private final List<ControlFrame> frames = new ArrayList<>();
    private final List<StackMapFrameInfo> stackMap = new ArrayList<>();
    private boolean reachable = true;
    /** Whether nothing was emitted since the last label. */
    private boolean atLabel;
    /** The number of frames that were opened where nothing is reachable. */
    private int skippedFrames;

    ControlGenerator(CodeBuilder code, OperandStack operands, List<ValueType> results) {
        this.code = code;
        this.operands = operands;
        this.results = results;
        frames.add(new ControlFrame(Kind.FUNCTION, 0, 0, List.of(), types(results), code.newLabel(), null));
    }

    /** Whether the next instruction can be reached; of the others only those of structured control are to be told. */
    boolean isReachable() {
        return reachable;
    }

    /** Whether the function has ended. */
    boolean isEnd() {
        return frames.isEmpty();
    }

    /** The frames of the labels. */
    List<StackMapFrameInfo> stackMap() {
        return stackMap;
    }

    /** Tells that code is going to be emitted. */
    void emitting() {
        atLabel = false;
    }

    void block(FunctionType type) {
        open(Kind.BLOCK, type, null);
    }

    /** Begins a loop; the code that follows is at its head. */
    void loop(FunctionType type) {
        int spilledOutside = operands.spilled();
        List<JvmType> parameters = types(type.parameters());
        if (operands.spilled() < operands.height()) {
            atLabel = false;
            operands.spill();
        }
        Label head = code.newLabel();
        bind(head);
        if (!parameters.isEmpty()) {
            atLabel = false;
            operands.unspill(parameters.size());
        }
        frames.add(new ControlFrame(Kind.LOOP, operands.height() - parameters.size(), spilledOutside, parameters, types(type.results()), head, null));
    }

    void conditional(FunctionType type, Condition condition) {
        Label otherwise = code.newLabel();
        condition.jump(code, otherwise, false);
        open(Kind.IF, type, otherwise);
    }

    private void open(Kind kind, FunctionType type, Label otherwise) {
        List<JvmType> parameters = types(type.parameters());
        frames.add(new ControlFrame(kind, operands.height() - parameters.size(), operands.spilled(), parameters, types(type.results()), code.newLabel(), otherwise));
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
            case FUNCTION -> {
                if (reachable) {
                    emitReturn();
                }
            }
            case LOOP -> {
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
        if (frame.kind() == Kind.FUNCTION) {
            emitReturn();
        } else {
            move(frame);
            code.goto_(frame.branch());
        }
        reachable = false;
    }

    void branchIf(int depth, Condition condition) {
        ControlFrame frame = frame(depth);
        if (isDirect(frame)) {
            condition.jump(code, frame.branch(), true);
            return;
        }
        Label next = code.newLabel();
        condition.jump(code, next, false);
        if (frame.kind() == Kind.FUNCTION) {
            emitReturn();
        } else {
            move(frame);
            code.goto_(frame.branch());
        }
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
        emitReturn();
        reachable = false;
    }

    /** Tells that what was emitted last never continues. */
    void stop() {
        reachable = false;
    }

    private boolean isDirect(ControlFrame frame) {
        return frame.kind() != Kind.FUNCTION && operands.isInPlace(frame.labelArity(), frame.height(), frame.spilled(), frame.isLoop());
    }

    private void move(ControlFrame frame) {
        if (!isDirect(frame)) {
            operands.move(frame.labelArity(), frame.height(), frame.spilled(), frame.isLoop());
        }
    }

    private void emitReturn() {
        switch (results.size()) {
            case 0 -> code.return_();
            case 1 -> code.return_(JvmType.of(results.getFirst()).kind());
            default -> {
                List<ClassDesc> parameters = results.stream().map(type -> JvmType.of(type).desc()).toList();
                code.invokestatic(Names.results(results), Names.CALL, MethodTypeDesc.of(Names.results(results), parameters)).areturn();
            }
        }
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

    static List<JvmType> types(List<ValueType> types) {
        return types.stream().map(JvmType::of).toList();
    }
}
