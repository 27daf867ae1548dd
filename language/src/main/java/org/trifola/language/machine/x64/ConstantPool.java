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

    /** Where a vector lies, or a number in the lower bits of one. */
    Label label(long low, long high) {
        Constant constant = new Constant(low, high);
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
