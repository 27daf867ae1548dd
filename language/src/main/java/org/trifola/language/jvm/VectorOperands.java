package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.util.function.IntConsumer;

/** Gets the operands of vector instructions out of the way, and pushes vectors. */
final class VectorOperands {

    private final CodeBuilder code;
    private final OperandStack operands;
    private final LocalSlots slots;

    VectorOperands(CodeBuilder code, OperandStack operands, LocalSlots slots) {
        this.code = code;
        this.operands = operands;
        this.slots = slots;
    }

    /** Pops the topmost operand, a vector, to local variables. */
    Vector take() {
        return operands.popVector();
    }

    /** The same for the {@code count} topmost operands. */
    Vector[] take(int count) {
        Vector[] vectors = new Vector[count];
        for (int i = count - 1; i >= 0; i--) {
            vectors[i] = take();
        }
        return vectors;
    }

    /** Drops the topmost operand, a vector. */
    void drop() {
        if (operands.isInLocal()) {
            take();
        } else {
            operands.pop().drop(code);
        }
    }

    /** Pops the topmost operand, a number, to a local variable, and tells which. */
    int takeNumber() {
        JvmType type = operands.pop();
        int slot = slots.temporary(operands.height(), type);
        type.store(code, slot);
        return slot;
    }

    /** Pushes a vector, of which {@code pushPart} pushes each part. */
    void push(JvmType type, IntConsumer pushPart) {
        for (int part = 0; part < type.parts(); part++) {
            pushPart.accept(part);
        }
        operands.push(type);
    }

    /** Has the topmost operand, a vector, on the stack of the JVM as a {@code wanted}. */
    void convert(JvmType wanted) {
        if (operands.peek() != wanted || operands.isInLocal()) {
            Vector vector = take();
            push(wanted, part -> vector.load(wanted, part));
        }
    }

    /** Pushes a vector, which is on the stack of the JVM; {@code neutral} tells whether it is a neutral constant. */
    void push(JvmType type, boolean neutral) {
        if (neutral) {
            operands.pushNeutral(type);
        } else {
            operands.push(type);
        }
    }
}
