package org.trifola.language.machine.x64;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;

/**
 * Gives branches a {@code br_table} of their own where they lead to one at the beginning of a loop, as in the loop of an interpreter: each
 * of its operators then jumps to the next, and a processor foresees where by what the operator is.
 *
 * <p>
 * Code is made again, at the branch, of the few instructions on the way: those behind the constructs that the branch leads out of, if
 * these begin before the {@code br_table}, and those from the beginning of the loop on. What is known of locals where the jumps arrive is
 * known from these instructions, and so it holds wherever they come from.
 */
final class JumpThreading {

    /** More instructions on the way than this are not worth the jump. */
    private static final int MOST = 32;
    /** Code is made again of so many bytes at most for each byte of the body, and so many are looked through for the ends of constructs. */
    private static final int GROWTH = 2;

    private final InstructionReader in;
    private final Operands operands;
    private final LocalFacts facts;
    private final ControlCompiler control;
    private final FunctionCompiler compiler;
    private int bytesToRepeat;
    private int bytesToRead;

    /**
     * What a loop begins with.
     *
     * @param length the number of instructions before the {@code br_table}
     * @param end its offset
     * @param targets where it jumps to
     */
    record Dispatch(int length, int end, Label[] targets) {
    }

    /** A part of the way: the instructions from one module offset to another. */
    private record Part(int start, int end) {
    }

    /** @param length the number of bytes of the body */
    JumpThreading(InstructionReader in, Operands operands, LocalFacts facts, ControlCompiler control, FunctionCompiler compiler, int length) {
        this.in = in;
        this.operands = operands;
        this.facts = facts;
        this.control = control;
        this.compiler = compiler;
        this.bytesToRepeat = GROWTH * length;
        this.bytesToRead = GROWTH * length;
    }

    /** Adds the {@code br_table} at the module offset {@code offset}, which jumps to {@code targets} and whose operand has been popped. */
    void add(int offset, Label[] targets) {
        ControlFrame loop = control.construct(0).loop;
        if (loop == null || loop.isSearched || targets.length <= ControlCompiler.FEW_LABELS) {
            return;
        }
        loop.isSearched = true;
        int next = in.nextOffset();
        int blocks = control.depth() - 1 - loop.depth;
        int length = length(loop.start, offset, blocks);
        if (length <= MOST && arePlain(blocks) && findEnds(next, blocks)) {
            loop.dispatch = new Dispatch(length, offset, targets);
        }
        in.goTo(next);
    }

    /** Whether the constructs from here to the innermost loop take and give no values, and no operands are between them. */
    private boolean arePlain(int blocks) {
        for (int label = 0; label <= blocks; label++) {
            ControlFrame construct = control.construct(label);
            if (construct.height != operands.size() || !construct.parameters.isEmpty() || label < blocks && !construct.results.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The number of instructions between two offsets, or more than {@link #MOST} if there are others than simple ones and so many blocks. */
    private int length(int start, int end, int blocks) {
        int length = 0;
        int missing = blocks;
        in.goTo(start);
        while (in.nextOffset() < end && length <= MOST) {
            Opcode opcode = in.read();
            if (opcode == ControlOp.BLOCK) {
                missing--;
            } else {
                length += isSimple(opcode) ? 1 : MOST + 1;
            }
        }
        return missing == 0 ? length : MOST + 1;
    }

    /** Reads an instruction, but not again and again the labels of a long table, which gives null. */
    private Opcode read() {
        return in.isNext(ControlOp.BR_TABLE) ? null : in.read();
    }

    private boolean isSimple(Opcode opcode) {
        return opcode != null && switch (in.family()) {
            case VARIABLE, NUMERIC, PARAMETRIC -> true;
            case MEMORY -> opcode instanceof MemoryOp.Access;
            default -> false;
        };
    }

    /** Finds where the innermost {@code blocks} constructs end; false if that would take too long. */
    private boolean findEnds(int start, int blocks) {
        int inner = 0;
        int label = 0;
        in.goTo(start);
        while (label < blocks && bytesToRead > in.nextOffset() - start) {
            Opcode opcode = in.read();
            if (opcode == ControlOp.BLOCK || opcode == ControlOp.LOOP || opcode == ControlOp.IF) {
                inner++;
            } else if (opcode == ControlOp.END && inner > 0) {
                inner--;
            } else if (opcode == ControlOp.END) {
                control.construct(label++).end = in.nextOffset();
            }
        }
        bytesToRead -= in.nextOffset() - start;
        return label == blocks;
    }

    /**
     * Makes the code of the branch to a label that has been read, if it leads to the {@code br_table} of a loop.
     *
     * @return false if it does not, and nothing has been done
     */
    boolean branch(int label) {
        if (control.construct(label).dispatch == null && control.construct(label).end == 0) {
            return false;
        }
        int offset = in.offset();
        List<Part> way = new ArrayList<>();
        int found = find(label, way);
        in.goTo(offset);
        in.read();
        if (found == Operands.NONE) {
            return false;
        }
        int next = in.nextOffset();
        ControlFrame loop = control.construct(found);
        facts.repeat(true);
        for (Part part : way) {
            operands.dropTo(loop.height);
            compiler.compileHere(part.start, part.end);
        }
        operands.dropTo(loop.height);
        in.goTo(loop.start);
        control.poll(false);
        compiler.compileHere(loop.start, loop.dispatch.end);
        control.jumpToOneOf(loop.dispatch.targets, 0);
        facts.repeat(false);
        in.goTo(next);
        return true;
    }

    /** Finds the way of a branch to the label of a loop that begins with a {@code br_table}, and gives that, or {@link Operands#NONE}. */
    private int find(int label, List<Part> way) {
        int length = 0;
        int bytes = 0;
        int outermost = label;
        while (control.construct(outermost).dispatch == null) {
            int start = control.construct(outermost).end;
            if (start == 0) {
                return Operands.NONE;
            }
            in.goTo(start);
            for (Opcode opcode = read(); opcode != ControlOp.BR; opcode = read()) {
                if (opcode == ControlOp.END) {
                    outermost++;
                } else if (!isSimple(opcode)) {
                    return Operands.NONE;
                }
                if (++length > MOST || control.construct(outermost).end == 0) {
                    return Operands.NONE;
                }
            }
            way.add(new Part(start, in.offset()));
            bytes += in.offset() - start;
            outermost += 1 + in.index();
        }
        ControlFrame loop = control.construct(outermost);
        bytes += loop.dispatch.end - loop.start;
        if (length + loop.dispatch.length > MOST || bytes > bytesToRepeat || !control.hasHomesOf(outermost)) {
            return Operands.NONE;
        }
        bytesToRepeat -= bytes;
        return outermost;
    }
}
