package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.jvm.Region.Position;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.FunctionType;

/**
 * The structure of a body, noted while code is generated for it: what is nested in what, how long the code is about, where the
 * operand stack is empty, what can be reached, and what branches where.
 */
final class BodyOutline {

    /** A switch with more cases is the hub of an interpreter, or the like: it stays where it is, while its cases may go. */
    private static final int HUB_CASES = 16;

    private final List<DefinedType> types;
    private final CodeSize sizes;
    private final List<Step> steps = new ArrayList<>();
    private final List<Sequence> open = new ArrayList<>();
    private final Sequence body;
    private int maximumArity;

    /** What holds before an instruction. */
    private record Step(Position position, boolean isEmpty, boolean isReachable) {
    }

    BodyOutline(List<DefinedType> types, FunctionType type, CodeSize sizes) {
        this.sizes = sizes;
        this.types = types;
        this.body = new Sequence(null, null, label(type.results().size(), JvmType.of(type.results())));
        open.add(body);
    }

    /** Instructions one after the other on one level of the structure; {@code label} are the types of the construct around them. */
    static final class Sequence {

        private final Sequence outer;
        private final Item construct;
        private final List<JvmType> label;
        private final int depth;
        private List<Item> items = new ArrayList<>();

        private Sequence(Sequence outer, Item construct, List<JvmType> label) {
            this.outer = outer;
            this.construct = construct;
            this.label = label;
            this.depth = outer == null ? 1 : outer.depth + 1;
        }

        /** Some of the instructions of a sequence. */
        Sequence(Sequence whole, List<Item> items) {
            this.outer = whole.outer;
            this.construct = whole.construct;
            this.label = whole.label;
            this.depth = whole.depth;
            this.items = items;
        }

        List<Item> items() {
            return items;
        }

        /**
         * Replaces items, from {@code from} on and before {@code to}, by one.
         *
         * @param outermost the depth of the sequence up to which the sizes of what is around follow
         */
        void replace(int from, int to, Item item, int outermost) {
            int change = item.size;
            for (Item replaced : items.subList(from, to)) {
                change -= replaced.size;
            }
            List<Item> rest = new ArrayList<>(items.subList(0, from));
            rest.add(item);
            rest.addAll(items.subList(to, items.size()));
            items = rest;
            for (Sequence sequence = this; sequence.depth > outermost; sequence = sequence.outer) {
                sequence.construct.size += change;
            }
        }

        /** The number of constructs around it, the function included. */
        int depth() {
            return depth;
        }

        /** The types of the labels around it, the innermost first. */
        List<List<JvmType>> labels() {
            List<List<JvmType>> labels = new ArrayList<>();
            for (Sequence sequence = this; sequence != null; sequence = sequence.outer) {
                labels.add(sequence.label);
            }
            return labels;
        }

        /** About the number of bytes of its code. */
        int size() {
            int size = 0;
            for (Item item : items) {
                size += item.size;
            }
            return size;
        }
    }

    /**
     * An instruction, or a construct with all that is inside.
     *
     * @param targets by depth, the constructs that branches inside go to; the function has the depth 0
     */
    static final class Item {

        private final int start;
        private final List<Sequence> inner = new ArrayList<>(0);
        private final BitSet targets = new BitSet(0);
        private int end;
        private int size;
        private boolean isHub;

        Item(int start, int end, int size) {
            this.start = start;
            this.end = end;
            this.size = size;
        }

        /** The number of the first instruction. */
        int start() {
            return start;
        }

        /** The number of the instruction behind. */
        int end() {
            return end;
        }

        /** About the number of bytes of its code. */
        int size() {
            return size;
        }

        /** Whether a large switch is inside. */
        boolean isHub() {
            return isHub;
        }

        List<Sequence> inner() {
            return inner;
        }

        BitSet targets() {
            return targets;
        }
    }

    private List<JvmType> label(int arity, List<JvmType> label) {
        maximumArity = Math.max(maximumArity, arity);
        return label;
    }

    /**
     * Notes an instruction before code is generated for it.
     *
     * @param in has just read it
     */
    void add(Opcode opcode, InstructionReader in, int loops, boolean isEmpty, boolean isReachable) {
        int number = steps.size();
        steps.add(new Step(new Position(in.offset(), number, loops), isEmpty, isReachable));
        Sequence current = open.getLast();
        if (!(opcode instanceof ControlOp operator)) {
            current.items.add(new Item(number, number + 1, sizes.of(opcode, in)));
            return;
        }
        switch (operator) {
            case BLOCK, LOOP, IF -> {
                Item item = new Item(number, number, sizes.of(operator, in));
                FunctionType type = in.blockType().type(types);
                List<JvmType> label = JvmType.of(operator == ControlOp.LOOP ? type.parameters() : type.results());
                Sequence inner = new Sequence(current, item, label(label.size(), label));
                item.inner.add(inner);
                current.items.add(item);
                open.add(inner);
            }
            case ELSE -> {
                open.removeLast();
                Sequence otherwise = new Sequence(current.outer, current.construct, current.label);
                current.construct.inner.add(otherwise);
                open.add(otherwise);
            }
            case END -> {
                open.removeLast();
                if (current.construct != null) {
                    close(current.construct, current.depth - 1, number + 1);
                }
            }
            case BR, BR_IF, BR_TABLE, RETURN, UNREACHABLE, NOP, CALL, CALL_INDIRECT -> {
                Item item = new Item(number, number + 1, sizes.of(operator, in));
                if (isReachable) {
                    addTargets(item, operator, in, current.depth);
                }
                current.items.add(item);
            }
        }
    }

    private static void close(Item construct, int depth, int end) {
        construct.end = end;
        for (Sequence sequence : construct.inner) {
            for (Item item : sequence.items) {
                construct.size += item.size;
                construct.isHub |= item.isHub;
                construct.targets.or(item.targets);
            }
        }
        construct.targets.clear(depth);
    }

    private static void addTargets(Item item, ControlOp operator, InstructionReader in, int depth) {
        switch (operator) {
            case BR, BR_IF -> item.targets.set(depth - 1 - in.index());
            case BR_TABLE -> {
                for (int label : in.labels()) {
                    item.targets.set(depth - 1 - label);
                }
                item.isHub = in.labels().length > HUB_CASES;
            }
            case RETURN -> item.targets.set(0);
            default -> {
                // Goes on to the next instruction.
            }
        }
    }

    /** All instructions but the last, which ends the function. */
    Sequence body() {
        return body;
    }

    /** The most operands that a branch takes along. */
    int maximumArity() {
        return maximumArity;
    }

    Position position(int instruction) {
        return steps.get(instruction).position;
    }

    boolean isReachable(int instruction) {
        return steps.get(instruction).isReachable;
    }

    /** Whether a region may begin with {@code instruction}. */
    boolean mayBegin(int instruction) {
        Step step = steps.get(instruction);
        return step.isReachable && step.isEmpty;
    }

    /** Whether a region may end before {@code instruction}. */
    boolean mayEnd(int instruction) {
        Step step = steps.get(instruction);
        return !step.isReachable || step.isEmpty;
    }
}
