package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.F32Node;
import org.trifola.language.runtime.Instance;

/** Reads a local or a temporary, an {@code f32}. */
public final class F32LocalGetNode extends F32Node {

    private final int slot;

    public F32LocalGetNode(int slot) {
        this.slot = slot;
    }

    /** The frame slot of the local. */
    public int slot() {
        return slot;
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        return frame.getFloatStatic(slot);
    }
}
