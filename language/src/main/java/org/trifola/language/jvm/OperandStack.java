package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What lies on the operand stack while code is generated, from the bottom on. The lower part may be spilled to temporaries,
 * the rest is on the stack of the JVM: at the head of a loop the latter is empty, since the JVM replaces code on the stack
 * at no other loops.
 */
final class OperandStack {

    private final CodeBuilder code;
    private final LocalSlots slots;
    private final List<JvmType> types = new ArrayList<>();
    /** By height, the vectors that are not on the stack of the JVM, but still in the local where they come from. */
    private final Map<Integer, Vector> inLocals = new HashMap<>();
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

    /** Whether the topmost operand is a neutral constant. */
    boolean isNeutral() {
        return neutral.get(types.size() - 1);
    }

    /** Whether one of the two topmost operands is a neutral constant. */
    boolean hasNeutral() {
        return neutral.get(types.size() - 1) || neutral.get(types.size() - 2);
    }

    /** Pushes a vector that stays in a local of the function as long as nobody writes that. */
    void push(Vector local) {
        inLocals.put(types.size(), local);
        push(local.type());
    }

    /** Pops a vector to local variables, unless it is in some. */
    Vector popVector() {
        JvmType type = pop();
        Vector local = inLocals.remove(types.size());
        if (local != null) {
            return local;
        }
        Vector vector = new Vector(code, type, slots.temporary(types.size(), type));
        type.store(code, vector.slot());
        return vector;
    }

    /** Whether the topmost operand is a vector that is not on the stack of the JVM. */
    boolean isInLocal() {
        return inLocals.containsKey(types.size() - 1);
    }

    /** Saves vectors that are in the local at {@code slot}, which is going to be written. */
    void saveVectors(int slot) {
        for (Map.Entry<Integer, Vector> operand : inLocals.entrySet()) {
            Vector local = operand.getValue();
            if (local.slot() == slot) {
                int temporary = slots.temporary(operand.getKey(), local.type());
                local.load(local.type());
                local.type().store(code, temporary);
                operand.setValue(new Vector(code, local.type(), temporary));
            }
        }
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
        return peek(0);
    }

    /** The type of the operand with {@code above} others above it. */
    JvmType peek(int above) {
        return types.get(types.size() - 1 - above);
    }

    /** Sets what is known where no code is: {@code height} operands are left, of which {@code count} are spilled. */
    void reset(int height, int count) {
        types.subList(height, types.size()).clear();
        spilled = count;
    }

    /** Whether a vector, of those that are not spilled, is not on the stack of the JVM as its halves, where others expect it. */
    boolean hasLanes() {
        return firstLanes() < types.size();
    }

    private int firstLanes() {
        int height = spilled;
        while (height < types.size() && (!types.get(height).isVector() || types.get(height) == JvmType.HALVES && !inLocals.containsKey(height))) {
            height++;
        }
        return height;
    }

    /** Has all vectors on the stack of the JVM, as their halves. */
    void joinLanes() {
        int first = firstLanes();
        for (int i = types.size() - 1; i >= first; i--) {
            if (!inLocals.containsKey(i)) {
                types.get(i).store(code, slots.temporary(i, types.get(i)));
            }
        }
        for (int i = first; i < types.size(); i++) {
            JvmType type = types.get(i);
            int slot = slots.temporary(i, type);
            if (type.isVector()) {
                Vector local = inLocals.remove(i);
                (local != null ? local : new Vector(code, type, slot)).load(JvmType.HALVES);
                types.set(i, JvmType.HALVES);
            } else {
                type.load(code, slot);
            }
        }
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
            types.get(i).store(code, slots.temporary(height + i - (size - count), types.get(i)));
        }
        boolean all = toTemporaries || spilled > lower;
        for (int i = size - count - 1; i >= (all ? spilled : height); i--) {
            types.get(i).drop(code);
        }
        if (!toTemporaries) {
            if (all) {
                load(lower, height);
            }
            for (int i = size - count; i < size; i++) {
                types.get(i).load(code, slots.temporary(height + i - (size - count), types.get(i)));
            }
        }
    }

    /** Whether {@link #move} has nothing to do. */
    boolean isInPlace(int count, int height, int lower, boolean toTemporaries) {
        return toTemporaries ? count == 0 && types.size() == spilled : types.size() - count == height && spilled == lower;
    }

    private void storeTop(int count, int end) {
        for (int i = end - 1; i >= end - count; i--) {
            types.get(i).store(code, slots.temporary(i, types.get(i)));
        }
    }

    private void load(int from, int to) {
        for (int i = from; i < to; i++) {
            types.get(i).load(code, slots.temporary(i, types.get(i)));
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
            all.addAll(types.get(i).verificationTypes());
        }
        return all;
    }
}
