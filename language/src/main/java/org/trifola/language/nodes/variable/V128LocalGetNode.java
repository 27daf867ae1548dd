package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** Reads a local or a temporary, a {@code v128}. */
public final class V128LocalGetNode extends V128Node {

    private final int slot;

    public V128LocalGetNode(int slot) {
        this.slot = slot;
    }

    /** The frame slot of the local. */
    public int slot() {
        return slot;
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        return CompiledVectors.fromSlot(frame.getObjectStatic(slot));
    }
}
