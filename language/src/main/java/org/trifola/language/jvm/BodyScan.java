package org.trifola.language.jvm;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;

/** What is good to know of a body before code is generated for it. */
final class BodyScan {

    private final BitSet targetedLoops = new BitSet();
    private boolean accessesMemory;
    private boolean calls;
    private int size;

    private BodyScan() {
    }

    /** Reads a whole body, which has been validated. */
    static BodyScan of(InstructionReader in) {
        BodyScan scan = new BodyScan();
        scan.read(in);
        return scan;
    }

    private void read(InstructionReader in) {
        Deque<Integer> frames = new ArrayDeque<>();
        int loops = 0;
        frames.push(-1);
        while (!frames.isEmpty()) {
            Opcode opcode = in.read();
            size += CodeSize.of(opcode, in);
            switch (opcode) {
                case ControlOp.LOOP -> frames.push(loops++);
                case ControlOp.BLOCK, ControlOp.IF -> frames.push(-1);
                case ControlOp.END -> frames.pop();
                case ControlOp.BR, ControlOp.BR_IF -> target(frames, in.index());
                case ControlOp.BR_TABLE -> {
                    for (int label : in.labels()) {
                        target(frames, label);
                    }
                }
                case ControlOp.CALL, ControlOp.CALL_INDIRECT -> calls = true;
                case MemoryOp.Access _ -> accessesMemory |= in.index() == 0;
                default -> {
                    // Tells nothing.
                }
            }
        }
    }

    private void target(Deque<Integer> frames, int depth) {
        int loop = frames.stream().skip(depth).findFirst().orElseThrow();
        if (loop >= 0) {
            targetedLoops.set(loop);
        }
    }

    /** Whether a branch goes back to the start of the loop that is the {@code number}-th one in the body, from 0 on. */
    boolean isTargeted(int number) {
        return targetedLoops.get(number);
    }

    /** Whether an instruction loads from the memory 0 or stores to it. */
    boolean accessesMemory() {
        return accessesMemory;
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
