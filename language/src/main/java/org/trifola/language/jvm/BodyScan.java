package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.config.Feature;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;

/** What is good to know of a body before code is generated for it. */
final class BodyScan {

    private static final int NO_LOOP = -1;

    /** Loops whose code is longer than this have more in registers than base and size of a memory. */
    private static final int TIGHT = 400;

    /** The numbers of the constructs around an instruction that are loops, {@link #NO_LOOP} for the others. */
    private final List<Integer> frames = new ArrayList<>();
    private final List<OpenLoop> open = new ArrayList<>();
    private final BitSet targetedLoops = new BitSet();
    private final BitSet tightLoops = new BitSet();
    private boolean accessesMemory;
    private boolean usesVectors;
    private boolean calls;
    private int size;
    private int loops;
    private int loopDepth;

    /** A loop that has not ended; {@code isTight} as far as is known. */
    private static final class OpenLoop {

        private final int number;
        private final int start;
        private boolean isTight = true;

        OpenLoop(int number, int start) {
            this.number = number;
            this.start = start;
        }
    }

    private BodyScan() {
    }

    /** Reads a whole body, which has been validated; {@code sizes} tells how long its code gets. */
    static BodyScan of(InstructionReader in, CodeSize sizes) {
        BodyScan scan = new BodyScan();
        scan.read(in, sizes);
        return scan;
    }

    private void read(InstructionReader in, CodeSize sizes) {
        frames.add(NO_LOOP);
        while (!frames.isEmpty()) {
            Opcode opcode = in.read();
            size += sizes.of(opcode, in);
            switch (opcode.family()) {
                case CONTROL -> control((ControlOp) opcode, in);
                case MEMORY -> memory((MemoryOp) opcode, in);
                case VECTOR -> usesVectors = true;
                case PARAMETRIC, VARIABLE, TABLE, REFERENCE, NUMERIC -> {
                    // Tells nothing.
                }
            }
        }
    }

    private void control(ControlOp operator, InstructionReader in) {
        switch (operator) {
            case LOOP -> {
                frames.add(loops);
                open.add(new OpenLoop(loops++, size));
                loopDepth = Math.max(loopDepth, open.size());
            }
            case BLOCK, IF -> frames.add(NO_LOOP);
            case END -> {
                if (frames.removeLast() != NO_LOOP) {
                    close(open.removeLast());
                }
            }
            case BR, BR_IF -> target(in.index());
            case BR_TABLE -> {
                for (int label : in.labels()) {
                    target(label);
                }
                loosen();
            }
            case CALL, CALL_INDIRECT -> {
                calls = true;
                loosen();
            }
            case UNREACHABLE, NOP, ELSE, RETURN -> {
                // Tells nothing.
            }
        }
    }

    private void memory(MemoryOp operator, InstructionReader in) {
        if (operator instanceof MemoryOp.Access) {
            accessesMemory |= in.index() == 0;
            usesVectors |= operator.feature() == Feature.SIMD;
        } else if (operator != MemoryOp.Extent.SIZE && operator != MemoryOp.Bulk.DATA_DROP) {
            loosen(); // What works on many bytes polls by itself.
        }
    }

    private void target(int depth) {
        int loop = frames.get(frames.size() - 1 - depth);
        if (loop != NO_LOOP) {
            targetedLoops.set(loop);
        }
    }

    private void loosen() {
        // Those around one that is marked are marked already.
        for (int i = open.size() - 1; i >= 0 && open.get(i).isTight; i--) {
            open.get(i).isTight = false;
        }
    }

    private void close(OpenLoop loop) {
        if (loop.isTight && size - loop.start <= TIGHT) {
            tightLoops.set(loop.number);
        }
    }

    /** Whether a branch goes back to the start of the loop that is the {@code number}-th one in the body, from 0 on. */
    boolean isTargeted(int number) {
        return targetedLoops.get(number);
    }

    /**
     * Whether that loop has little code, and nothing that could change the base or the size of a memory except its own poll: no
     * call, no growing, no copying.
     */
    boolean isTight(int number) {
        return tightLoops.get(number);
    }

    /** Whether an instruction loads from the memory 0 or stores to it. */
    boolean accessesMemory() {
        return accessesMemory;
    }

    /** Whether an instruction computes with vectors. */
    boolean usesVectors() {
        return usesVectors;
    }

    /** How many loops are inside one another at most. */
    int loopDepth() {
        return loopDepth;
    }

    /** About the number of bytes of the code. */
    int size() {
        return size;
    }

    /** Whether an instruction calls a function. */
    boolean calls() {
        return calls;
    }
}
