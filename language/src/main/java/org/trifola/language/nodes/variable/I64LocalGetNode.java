package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.I64Node;
import org.trifola.language.runtime.Instance;

/** Reads a local or a temporary, an {@code i64}. */
public final class I64LocalGetNode extends I64Node {

    private final int slot;

    public I64LocalGetNode(int slot) {
        this.slot = slot;
    }

    /** The frame slot of the local. */
    public int slot() {
        return slot;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        return frame.getLongStatic(slot);
    }
}
