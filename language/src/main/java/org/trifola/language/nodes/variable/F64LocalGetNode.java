package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.F64Node;
import org.trifola.language.runtime.Instance;

/** Reads a local or a temporary, an {@code f64}. */
public final class F64LocalGetNode extends F64Node {

    private final int slot;

    public F64LocalGetNode(int slot) {
        this.slot = slot;
    }

    /** The frame slot of the local. */
    public int slot() {
        return slot;
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        return frame.getDoubleStatic(slot);
    }
}
