package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.I32Node;
import org.trifola.language.runtime.Instance;

/** Reads a local or a temporary, an {@code i32}. */
public final class I32LocalGetNode extends I32Node {

    private final int slot;

    public I32LocalGetNode(int slot) {
        this.slot = slot;
    }

    /** The frame slot of the local. */
    public int slot() {
        return slot;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return frame.getIntStatic(slot);
    }
}
