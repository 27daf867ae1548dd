package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What lies on the operand stack while code is generated, from the bottom on. The lower part may be spilled to temporaries,
 * the rest is on the stack of the JVM: at the head of a loop the latter is empty, since the JVM replaces code on the stack
 * at no other loops.
 */
final class OperandStack {

    private final CodeBuilder code;
    private final LocalSlots slots;
    private final List<JvmType> types = new ArrayList<>();
    /** The heights of the operands that are neutral constants. */
    private final BitSet neutral = new BitSet();
    private int spilled;

    OperandStack(CodeBuilder code, LocalSlots slots) {
        this.code = code;
        this.slots = slots;
    }

    int height() {
        return types.size();
    }

    /** The number of operands that are in temporaries. */
    int spilled() {
        return spilled;
    }

    void push(JvmType type) {
        neutral.clear(types.size());
        types.add(type);
    }

    /**
     * Pushes a floating-point constant with which a compiler takes the other operand of an operator, or its negation, for the
     * result. A signalling NaN would then stay one.
     */
    void pushNeutral(JvmType type) {
        neutral.set(types.size());
        types.add(type);
    }

    /** Whether one of the two topmost operands is a neutral constant. */
    boolean hasNeutral() {
        return neutral.get(types.size() - 1) || neutral.get(types.size() - 2);
    }

    void push(List<JvmType> pushed) {
        for (JvmType type : pushed) {
            push(type);
        }
    }

    JvmType pop() {
        return types.removeLast();
    }

    void pop(int count) {
        for (int i = 0; i < count; i++) {
            types.removeLast();
        }
    }

    /** The type of the topmost operand. */
    JvmType peek() {
        return types.getLast();
    }

    /** Sets what is known where no code is: {@code height} operands are left, of which {@code count} are spilled. */
    void reset(int height, int count) {
        types.subList(height, types.size()).clear();
        spilled = count;
    }

    /** Spills all operands. */
    void spill() {
        storeTop(types.size() - spilled, types.size());
        spilled = types.size();
    }

    /** Has the topmost {@code count} operands, which are spilled, on the stack of the JVM again; nothing else is there. */
    void unspill(int count) {
        load(types.size() - count, types.size());
        spilled = types.size() - count;
    }

    /** Has all but the lowest {@code count} operands on the stack of the JVM, in their order. */
    void unspillAbove(int count) {
        if (count < spilled) {
            storeTop(types.size() - spilled, types.size());
            load(count, types.size());
            spilled = count;
        }
    }

    /**
     * Emits what brings the topmost {@code count} operands above {@code height} others, of which {@code lower} are spilled, and
     * drops what is in between. What is known of the stack stays as it is.
     *
     * @param toTemporaries whether these operands go to temporaries and everything else from the stack of the JVM
     */
    void move(int count, int height, int lower, boolean toTemporaries) {
        int size = types.size();
        for (int i = size - 1; i >= size - count; i--) {
            code.storeLocal(types.get(i).kind(), slots.temporary(height + i - (size - count), types.get(i)));
        }
        boolean all = toTemporaries || spilled > lower;
        for (int i = size - count - 1; i >= (all ? spilled : height); i--) {
            drop(types.get(i));
        }
        if (!toTemporaries) {
            if (all) {
                load(lower, height);
            }
            for (int i = size - count; i < size; i++) {
                code.loadLocal(types.get(i).kind(), slots.temporary(height + i - (size - count), types.get(i)));
            }
        }
    }

    /** Whether {@link #move} has nothing to do. */
    boolean isInPlace(int count, int height, int lower, boolean toTemporaries) {
        return toTemporaries ? count == 0 && types.size() == spilled : types.size() - count == height && spilled == lower;
    }

    /** Emits what drops a value of {@code type} from the stack of the JVM. */
    void drop(JvmType type) {
        if (type.slots() == 2) {
            code.pop2();
        } else {
            code.pop();
        }
    }

    private void storeTop(int count, int end) {
        for (int i = end - 1; i >= end - count; i--) {
            code.storeLocal(types.get(i).kind(), slots.temporary(i, types.get(i)));
        }
    }

    private void load(int from, int to) {
        for (int i = from; i < to; i++) {
            code.loadLocal(types.get(i).kind(), slots.temporary(i, types.get(i)));
        }
    }

    /** The types of the slots, as they are now. */
    List<VerificationTypeInfo> slotTypes() {
        return slots.verificationTypes(types.subList(0, spilled));
    }

    /** The types of what is on the stack of the JVM. */
    List<VerificationTypeInfo> stackTypes() {
        List<VerificationTypeInfo> all = new ArrayList<>(types.size() - spilled);
        for (int i = spilled; i < types.size(); i++) {
            all.add(types.get(i).verificationType());
        }
        return all;
    }
}
