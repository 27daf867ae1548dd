package org.trifola.language.machine.x64;

import java.util.Arrays;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.error.TrapKind;

/** The places where a function is left, and the code behind it to which it jumps in order to trap. */
final class Traps {

    private static final int NONE = -1;

    private final Assembler code;
    private final InstructionReader in;
    private final BodyReader body;
    private Label[] labels = new Label[16];
    private TrapKind[] kinds = new TrapKind[16];
    private int[] offsets = new int[16];
    private int[] callers = new int[16];
    private int count;
    private int[] sites = new int[32];
    private int siteCount;
    /** The offset of the call for which the body is inlined that is being compiled, or {@link #NONE}. */
    private int caller = NONE;

    Traps(Assembler code, InstructionReader in, BodyReader body) {
        this.code = code;
        this.in = in;
        this.body = body;
    }

    /** Notes that what follows is inlined for the call at the offset {@code call}. */
    void enter(int call) {
        caller = call;
    }

    /** Notes that what follows is inlined no more. */
    void leave() {
        caller = NONE;
    }

    /** A label to jump to where the instruction that is being compiled traps. */
    Label trap(TrapKind kind) {
        return trap(kind, in.offset());
    }

    /** A label to jump to where the instruction at the offset {@code offset}, or -1, traps. */
    Label trap(TrapKind kind, int offset) {
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count);
            callers = Arrays.copyOf(callers, 2 * count);
        }
        Label label = new Label();
        labels[count] = label;
        kinds[count] = kind;
        callers[count] = caller;
        offsets[count++] = offset;
        return label;
    }

    /** Notes that what returns to this place was called by the instruction that is being compiled. */
    void returnsHere() {
        returnsHere(in.offset());
    }

    /** Notes that what returns to this place was called by the instruction at the offset {@code offset}. */
    void returnsHere(int offset) {
        if (siteCount == sites.length) {
            sites = Arrays.copyOf(sites, 2 * siteCount);
        }
        sites[siteCount++] = code.size();
        sites[siteCount++] = body.moduleOffset(offset);
    }

    /** Makes the code of the traps; {@code stubs} tells what to call. */
    void finish(Stubs stubs) {
        for (int i = 0; i < count; i++) {
            code.bind(labels[i]);
            code.call(stubs.trap(kinds[i]));
            returnsHere(offsets[i]);
            if (callers[i] != NONE) {
                returnsHere(callers[i]);
            }
        }
    }

    /** The pairs of {@link MachineFunction#sites}. */
    int[] sites() {
        return Arrays.copyOf(sites, siteCount);
    }
}
