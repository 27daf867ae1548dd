package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.Signature;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.instruction.VectorOp;

/**
 * Finds out what vectors should be: what most of their uses want, those in inner loops above all. Operands are followed from one
 * instruction on control to the next; what is missed costs conversions.
 */
final class VectorUses {

    /** How much more often than the code around a loop is run, by guess. */
    private static final int TURNS = 8;
    private static final int MAXIMUM_DEPTH = 6;

    private final InstructionReader in;
    private final JvmType[] types;
    private final Origin[] locals;
    private final Map<Integer, Origin> producers = new HashMap<>();
    private final List<Origin> operands = new ArrayList<>();
    /** For each open construct, whether it is a loop. */
    private final List<Boolean> frames = new ArrayList<>();
    private int depth;

    /** Where an operand comes from: a vector that may be whatever is wanted, unless it is {@code fixed}. */
    private static final class Origin {

        private final JvmType fixed;
        private final boolean isLocal;
        private final Map<JvmType, Double> wishes = new EnumMap<>(JvmType.class);
        /** The local where the vector goes. */
        private Origin target;

        Origin(JvmType fixed, boolean isLocal) {
            this.fixed = fixed;
            this.isLocal = isLocal;
        }

        void wish(JvmType type, double weight) {
            wishes.merge(type, weight, Double::sum);
        }

        JvmType choice() {
            if (fixed != null || target != null) {
                return fixed != null ? fixed : target.choice();
            }
            return wishes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(JvmType.HALVES);
        }
    }

    /**
     * @param in reads the body
     * @param types the types of all locals
     * @param parameters the number of those that come as they are
     */
    VectorUses(InstructionReader in, JvmType[] types, int parameters) {
        this.in = in;
        this.types = types;
        this.locals = new Origin[types.length];
        for (int i = 0; i < types.length; i++) {
            locals[i] = types[i].isVector() ? new Origin(i < parameters ? JvmType.HALVES : null, true) : null;
        }
    }

    VectorForms read() {
        frames.add(false);
        while (!frames.isEmpty()) {
            Opcode opcode = in.read();
            switch (opcode.family()) {
                case CONTROL -> control((ControlOp) opcode);
                case VARIABLE -> variable((VariableOp) opcode);
                case PARAMETRIC -> parametric((ParametricOp) opcode);
                case VECTOR -> vector((VectorOp) opcode);
                case MEMORY, NUMERIC, TABLE, REFERENCE -> other(opcode);
            }
        }
        Map<Integer, JvmType> results = new HashMap<>();
        producers.forEach((offset, origin) -> results.put(offset, origin.choice()));
        JvmType[] forms = types.clone();
        for (int i = 0; i < forms.length; i++) {
            forms[i] = locals[i] != null ? locals[i].choice() : forms[i];
        }
        return new VectorForms(forms, results);
    }

    private void control(ControlOp operator) {
        operands.clear();
        switch (operator) {
            case BLOCK, IF -> frames.add(false);
            case LOOP -> {
                frames.add(true);
                depth++;
            }
            case END -> depth -= frames.removeLast() ? 1 : 0;
            case UNREACHABLE, NOP, ELSE, BR, BR_IF, BR_TABLE, RETURN, CALL, CALL_INDIRECT -> {
                // Nothing begins or ends.
            }
        }
    }

    private void variable(VariableOp operator) {
        switch (operator) {
            case LOCAL_GET -> operands.add(locals[in.index()]);
            case LOCAL_SET -> assign(locals[in.index()], pop());
            case LOCAL_TEE -> {
                assign(locals[in.index()], pop());
                operands.add(locals[in.index()]);
            }
            case GLOBAL_GET -> operands.add(null);
            case GLOBAL_SET -> pop();
        }
    }

    private void parametric(ParametricOp operator) {
        pop();
        if (operator != ParametricOp.DROP) {
            pop();
        }
    }

    private void vector(VectorOp operator) {
        JvmType wanted = VectorShape.operand(operator);
        JvmType result = VectorShape.result(operator);
        for (int i = 0; i < operator.signature().parameters().size(); i++) {
            Origin operand = pop();
            if (operand != null && wanted != null) {
                operand.wish(wanted, weight());
            } else if (operand != null && operand.fixed != null && operand.fixed.parts() == 4) {
                result = JvmType.INTS;
            }
        }
        if (operator instanceof VectorOp.Constant) {
            operands.add(producer());
        } else {
            operands.add(result != null ? new Origin(result, false) : null);
        }
    }

    private void other(Opcode opcode) {
        Signature signature = opcode.signature();
        if (signature == null) {
            operands.clear();
            return;
        }
        for (int i = 0; i < signature.parameters().size(); i++) {
            pop();
        }
        for (int i = 0; i < signature.results().size(); i++) {
            operands.add(opcode instanceof MemoryOp.V128Load ? producer() : null);
        }
    }

    private double weight() {
        return Math.pow(TURNS, Math.min(depth, MAXIMUM_DEPTH));
    }

    /** The result, which may be whatever is wanted, of the instruction that was read last. */
    private Origin producer() {
        Origin origin = new Origin(null, false);
        producers.put(in.offset(), origin);
        return origin;
    }

    private Origin pop() {
        return operands.isEmpty() ? null : operands.removeLast();
    }

    private void assign(Origin local, Origin value) {
        if (local != null && value != null) {
            if (value.fixed != null) {
                local.wish(value.fixed, weight());
            } else if (!value.isLocal) {
                value.target = local;
            }
        }
    }
}
