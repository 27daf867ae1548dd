package org.trifola.language.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.runtime.CompiledVectors;

/**
 * The frame of a function: parameters and other locals, then temporaries, and among them the results. Slots are static:
 * each holds one kind of value for all its life.
 */
public final class FrameLayout {

    /** With assertions on, frames check that a slot is written before it is read. */
    private static final boolean CHECKED = VirtualFrame.class.desiredAssertionStatus();

    @CompilationFinal(dimensions = 1) private final SlotKind[] kinds;
    @CompilationFinal(dimensions = 1) private final int[] results;
    private final int parameters;

    /**
     * @param kinds what each slot holds
     * @param parameters the number of parameters, which have the first slots
     * @param results the slots of the results
     */
    public FrameLayout(SlotKind[] kinds, int parameters, int[] results) {
        this.kinds = kinds;
        this.parameters = parameters;
        this.results = results;
    }

    /** A descriptor of such frames. */
    FrameDescriptor descriptor() {
        FrameDescriptor.Builder builder = FrameDescriptor.newBuilder(kinds.length);
        if (kinds.length > 0) {
            builder.addSlots(kinds.length, FrameSlotKind.Static);
        }
        return builder.build();
    }

    /**
     * Copies the arguments of a call to their slots. In compiled code every other slot gets its zero, so that the kind of
     * a slot is known wherever control flow merges; the interpreter's frames are made of zeros.
     */
    @ExplodeLoop
    void enter(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        for (int i = 0; i < parameters; i++) {
            write(frame, i, kinds[i], arguments[i + 1]);
        }
        if (CHECKED || CompilerDirectives.inCompiledCode()) {
            for (int i = parameters; i < kinds.length; i++) {
                clear(frame, i, kinds[i]);
            }
        }
    }

    /** Makes the vectors of a frame that comes from the interpreter those of compiled code. */
    @ExplodeLoop
    public void enterVectors(VirtualFrame frame) {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == SlotKind.VECTOR) {
                frame.setObjectStatic(i, CompiledVectors.enterSlot(frame.getObjectStatic(i)));
            }
        }
    }

    /** The results, as a call target returns them. */
    @ExplodeLoop
    Object results(VirtualFrame frame) {
        if (results.length == 0) {
            return null;
        }
        if (results.length == 1) {
            return read(frame, results[0], kinds[results[0]]);
        }
        Object[] values = new Object[results.length];
        for (int i = 0; i < results.length; i++) {
            values[i] = read(frame, results[i], kinds[results[i]]);
        }
        return values;
    }

    /** Copies the results from a frame of compiled code to another frame. */
    @ExplodeLoop
    public void copyResults(VirtualFrame source, VirtualFrame target) {
        for (int slot : results) {
            switch (kinds[slot]) {
                case INT -> target.setIntStatic(slot, source.getIntStatic(slot));
                case LONG -> target.setLongStatic(slot, source.getLongStatic(slot));
                case FLOAT -> target.setFloatStatic(slot, source.getFloatStatic(slot));
                case DOUBLE -> target.setDoubleStatic(slot, source.getDoubleStatic(slot));
                case VECTOR -> target.setObjectStatic(slot, CompiledVectors.leave(CompiledVectors.fromSlot(source.getObjectStatic(slot))));
                case REFERENCE -> target.setObjectStatic(slot, source.getObjectStatic(slot));
            }
        }
    }

    /** Writes a boxed value to a slot. */
    public static void write(VirtualFrame frame, int slot, SlotKind kind, Object value) {
        switch (kind) {
            case INT -> frame.setIntStatic(slot, (int) value);
            case LONG -> frame.setLongStatic(slot, (long) value);
            case FLOAT -> frame.setFloatStatic(slot, (float) value);
            case DOUBLE -> frame.setDoubleStatic(slot, (double) value);
            case VECTOR -> frame.setObjectStatic(slot, CompiledVectors.enterSlot(value));
            case REFERENCE -> frame.setObjectStatic(slot, value);
        }
    }

    private static Object read(VirtualFrame frame, int slot, SlotKind kind) {
        return switch (kind) {
            case INT -> frame.getIntStatic(slot);
            case LONG -> frame.getLongStatic(slot);
            case FLOAT -> frame.getFloatStatic(slot);
            case DOUBLE -> frame.getDoubleStatic(slot);
            case VECTOR -> CompiledVectors.leave(CompiledVectors.fromSlot(frame.getObjectStatic(slot)));
            case REFERENCE -> frame.getObjectStatic(slot);
        };
    }

    private static void clear(VirtualFrame frame, int slot, SlotKind kind) {
        switch (kind) {
            case INT -> frame.setIntStatic(slot, 0);
            case LONG -> frame.setLongStatic(slot, 0);
            case FLOAT -> frame.setFloatStatic(slot, 0);
            case DOUBLE -> frame.setDoubleStatic(slot, 0);
            case VECTOR -> frame.setObjectStatic(slot, CompiledVectors.enterSlot(V128.ZERO));
            case REFERENCE -> frame.setObjectStatic(slot, null);
        }
    }
}
