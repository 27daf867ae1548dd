package org.trifola.language.machine.hoist;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.encode.ByteWriter;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.types.ValueType;

/** Writes a body in which invariants of loops are computed before them. */
final class Rewriting {

    private static final int NONE = -1;
    private static final ByteWriter NOTHING = new ByteWriter();

    private final BodyReader body;
    private final List<Edit> edits = new ArrayList<>();
    /** The types of the new locals. */
    private final List<ValueType> added = new ArrayList<>();
    /** What is computed before the loop, in the order of the new locals; and the first of those. */
    private final List<Invariant> hoisted = new ArrayList<>();
    private int firstLocal;
    private ByteWriter before;

    /** What is written instead of the instructions from {@code start}, inclusive, to {@code end}, exclusive. */
    private record Edit(int start, int end, ByteWriter replacement) {
    }

    Rewriting(BodyReader body) {
        this.body = body;
    }

    /**
     * Has invariants computed before a loop.
     *
     * @param loop the offset of the loop, which is behind all that were added before
     * @param uses where the invariants are
     */
    void add(int loop, List<InvariantUse> uses) {
        hoisted.clear();
        firstLocal = body.locals().size() + added.size();
        before = new ByteWriter();
        edits.add(new Edit(loop, loop, before));
        for (InvariantUse use : uses) {
            ByteWriter replacement = new ByteWriter();
            for (InvariantUse.Copy copy : use.copies) {
                get(copy.value(), replacement);
                write(VariableOp.LOCAL_SET, copy.local(), replacement);
            }
            get(use.value, replacement);
            insert(new Edit(use.start, use.end, replacement));
            for (int[] addition : use.additions) {
                insert(new Edit(addition[0], addition[1], NOTHING));
            }
        }
    }

    /** Keeps edits in order; most come so. */
    private void insert(Edit edit) {
        int place = edits.size();
        while (edits.get(place - 1).start > edit.start) {
            place--;
        }
        edits.add(place, edit);
    }

    /** The number of new locals so far. */
    int addedLocals() {
        return added.size();
    }

    /** Writes what gives an invariant, which has a new local from now on unless it is one or a constant. */
    private void get(Invariant value, ByteWriter out) {
        if (value.operators() == 0) {
            value.writeTo(out);
            return;
        }
        int local = localOf(value);
        if (local == NONE) {
            compute(value);
            local = firstLocal + hoisted.size();
            hoisted.add(value);
            added.add(value.type());
            write(VariableOp.LOCAL_SET, local, before);
        }
        write(VariableOp.LOCAL_GET, local, out);
    }

    private void compute(Invariant value) {
        int local = localOf(value);
        if (local != NONE) {
            write(VariableOp.LOCAL_GET, local, before);
            return;
        }
        if (value.left() != null) {
            compute(value.left());
        }
        if (value.right() != null) {
            compute(value.right());
        }
        value.writeTo(before);
    }

    private int localOf(Invariant value) {
        for (int i = 0; i < hoisted.size(); i++) {
            if (hoisted.get(i).isSame(value)) {
                return firstLocal + i;
            }
        }
        return NONE;
    }

    private static void write(VariableOp operator, int local, ByteWriter out) {
        out.writeByte(operator.code());
        out.writeUnsignedInt(local);
    }

    /** The body that was written, or the old one if nothing is hoisted. */
    BodyReader finish() {
        if (edits.isEmpty()) {
            return body;
        }
        ByteWriter out = new ByteWriter();
        int[] copied = new int[2 * edits.size() + 2];
        int count = 0;
        int next = body.start();
        for (Edit edit : edits) {
            copied[count++] = out.size();
            copied[count++] = next;
            out.writeBytes(body.bytes(next, edit.start));
            out.writeBytes(edit.replacement);
            next = edit.end;
        }
        copied[count++] = out.size();
        copied[count++] = next;
        out.writeBytes(body.bytes(next, body.start() + body.length()));
        return body.rewritten(out.toByteArray(), added, copied);
    }
}
