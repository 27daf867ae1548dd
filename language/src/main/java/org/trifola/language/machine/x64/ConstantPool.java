package org.trifola.language.machine.x64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vectors and floating-point numbers that code reads, which lie behind it. */
final class ConstantPool {

    private final Assembler code;
    private final Map<Constant, Label> labels = new HashMap<>();
    private final List<Constant> constants = new ArrayList<>();
    private final List<Constant> vectors = new ArrayList<>();

    /** A vector. What the JVM would make of equality and hash when it first meets them takes longer than many a program. */
    private record Constant(long low, long high) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Constant constant && constant.low == low && constant.high == high;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(31 * low + high);
        }
    }

    ConstantPool(Assembler code) {
        this.code = code;
    }

    /** Takes a vector in, which has a number from now on. */
    int vector(long low, long high) {
        vectors.add(new Constant(low, high));
        return vectors.size() - 1;
    }

    /** Puts the vector with a number into a register. */
    void load(int register, int vector) {
        load(register, vectors.get(vector).low, vectors.get(vector).high);
    }

    /** Where the vector with a number lies. */
    Label label(int vector) {
        return label(vectors.get(vector));
    }

    /** Puts a vector into a register. */
    void load(int register, long low, long high) {
        if (low == 0 && high == 0) {
            code.registers(0, false, 0x0F57, register, register);
        } else if (low == -1 && high == -1) {
            code.registers(0x66, false, 0x0F76, register, register);
        } else {
            code.labelled(0, 0x0F10, register, label(low, high));
        }
    }

    /** Sets a register to what an instruction makes of another and of a vector. */
    void apply(int prefix, int opcode, int result, int source, long low, long high) {
        code.from(source).labelled(prefix, opcode, result, label(low, high));
    }

    /** Where a vector lies, or a number in the lower bits of one. */
    Label label(long low, long high) {
        return label(new Constant(low, high));
    }

    private Label label(Constant constant) {
        Label label = labels.get(constant);
        if (label == null) {
            label = new Label();
            labels.put(constant, label);
            constants.add(constant);
        }
        return label;
    }

    /** Makes the vectors, behind all code. */
    void finish() {
        for (Constant constant : constants) {
            code.bind(labels.get(constant));
            code.longs(constant.low, constant.high);
        }
    }
}
