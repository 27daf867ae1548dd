package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.jvm.Region.Position;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.FunctionType;

/**
 * The structure of a body: what is nested in what, how long the code is about, where no operand of
 * the innermost construct is on the stack, what can be reached, which locals are live, and what branches where.
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
    private boolean takesReferences;

    /** What holds before an instruction. */
    private record Step(Position position, boolean isEmpty, boolean isReachable) {
    }

    BodyOutline(List<DefinedType> types, FunctionType type, CodeSize sizes) {
        this.sizes = sizes;
        this.types = types;
        this.body = new Sequence(null, null, label(JvmType.of(type.results())));
        open.add(body);
    }

    /** Instructions one after the other on one level of the structure; {@code label} are the types of the construct around them. */
    static final class Sequence {

        private final Sequence outer;
        private final Item construct;
        private final List<JvmType> label;
        private final int depth;
        private List<Item> items = new ArrayList<>();
        private BitSet liveAfter;

        private Sequence(Sequence outer, Item construct, List<JvmType> label) {
            this.outer = outer;
            this.construct = construct;
            this.label = label;
            this.depth = outer == null ? 1 : outer.depth + 1;
        }

        /** Some of the instructions of a sequence, behind which {@code liveAfter} is live, if that is known. */
        Sequence(Sequence whole, List<Item> items, BitSet liveAfter) {
            this.outer = whole.outer;
            this.construct = whole.construct;
            this.label = whole.label;
            this.depth = whole.depth;
            this.items = items;
            this.liveAfter = liveAfter;
        }

        private void add(Item item, boolean mayBorder) {
            item.mayBorder = mayBorder;
            items.add(item);
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

        /** The locals that are live behind it, if that is known. */
        BitSet liveAfter() {
            return liveAfter;
        }

        void setLiveAfter(BitSet locals) {
            liveAfter = locals;
        }

        /** The locals that are live where a branch out of it, or in it, to the construct {@code target}, by its depth, goes. */
        BitSet liveAtLabel(int target) {
            Sequence sequence = this;
            while (sequence.depth - 1 > target) {
                sequence = sequence.outer;
            }
            return sequence.construct == null ? new BitSet() : sequence.construct.liveAtLabel;
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
        private ControlOp operator;
        private int local = -1;
        private boolean reads;
        private boolean mayBorder;
        private BitSet liveBefore;
        private BitSet liveAtLabel;

        private Item(int start, int end, int size) {
            this.start = start;
            this.end = end;
            this.size = size;
        }

        /** The call of the method of a region that has {@code items}, whose length is about {@code size}. */
        static Item call(List<Item> items, int size) {
            Item call = new Item(items.getFirst().start, items.getLast().end, size);
            call.mayBorder = true;
            call.liveBefore = items.getFirst().liveBefore;
            items.forEach(item -> call.targets.or(item.targets));
            return call;
        }

        private static Item of(Opcode opcode, InstructionReader in, int number, int size) {
            Item item = new Item(number, number + 1, size);
            if (opcode instanceof ControlOp control) {
                item.operator = control;
            } else if (opcode instanceof VariableOp variable && variable.immediate() == Immediate.LOCAL) {
                item.local = in.index();
                item.reads = variable == VariableOp.LOCAL_GET;
            }
            return item;
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

        boolean isLoop() {
            return operator == ControlOp.LOOP;
        }

        boolean isConditional() {
            return operator == ControlOp.IF;
        }

        /** Whether it is an instruction that does not always go on to the next. */
        boolean isBranch() {
            return operator != null && switch (operator) {
                case BR, BR_IF, BR_TABLE, RETURN, UNREACHABLE -> true;
                case BLOCK, LOOP, IF, ELSE, END, NOP, CALL, CALL_INDIRECT -> false;
            };
        }

        /** Whether an instruction ever goes on to the next. */
        boolean continues() {
            return operator == ControlOp.BR_IF || !isBranch();
        }

        /** The local that it reads or else sets, or -1. */
        int local() {
            return local;
        }

        /** Whether it reads a local. */
        boolean reads() {
            return reads;
        }

        /** Whether a region may begin with it or end before it. */
        boolean mayBorder() {
            return mayBorder;
        }

        /** The locals that are live before it, if that is known. */
        BitSet liveBefore() {
            return liveBefore;
        }

        void setLiveBefore(BitSet locals) {
            liveBefore = locals;
        }

        /** The locals that are live where a branch to its label goes, if that is known. */
        BitSet liveAtLabel() {
            return liveAtLabel;
        }

        void setLiveAtLabel(BitSet locals) {
            liveAtLabel = locals;
        }

        BitSet targets() {
            return targets;
        }
    }

    private List<JvmType> label(List<JvmType> label) {
        maximumArity = Math.max(maximumArity, label.size());
        takesReferences |= label.contains(JvmType.REFERENCE);
        return label;
    }

    /**
     * Notes the next instruction.
     *
     * @param in has just read it
     */
    void add(Opcode opcode, InstructionReader in, int loops, boolean isEmpty, boolean isReachable) {
        int number = steps.size();
        steps.add(new Step(new Position(in.offset(), number, loops), isEmpty, isReachable));
        int size = isReachable ? sizes.of(opcode, in) : 0;
        Sequence current = open.getLast();
        if (!(opcode instanceof ControlOp operator)) {
            current.add(Item.of(opcode, in, number, size), isEmpty);
            return;
        }
        switch (operator) {
            case BLOCK, LOOP, IF -> {
                Item item = Item.of(operator, in, number, size);
                FunctionType type = in.blockType().type(types);
                List<JvmType> label = JvmType.of(operator == ControlOp.LOOP ? type.parameters() : type.results());
                Sequence inner = new Sequence(current, item, label(label));
                item.inner.add(inner);
                current.add(item, isEmpty);
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
                Item item = Item.of(operator, in, number, size);
                if (isReachable) {
                    addTargets(item, operator, in, current.depth);
                }
                current.add(item, isEmpty);
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

    /** The number of instructions. */
    int instructions() {
        return steps.size();
    }

    /** The most operands that a branch takes along. */
    int maximumArity() {
        return maximumArity;
    }

    /** Whether a branch takes references along. */
    boolean takesReferences() {
        return takesReferences;
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
