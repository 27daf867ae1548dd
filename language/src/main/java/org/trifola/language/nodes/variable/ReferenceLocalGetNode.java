package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ReferenceNode;
import org.trifola.language.runtime.Instance;

/** Reads a local or a temporary, a reference. */
public final class ReferenceLocalGetNode extends ReferenceNode {

    private final int slot;

    public ReferenceLocalGetNode(int slot) {
        this.slot = slot;
    }

    /** The frame slot of the local. */
    public int slot() {
        return slot;
    }

    @Override
    public Object executeReference(VirtualFrame frame, Instance instance) {
        return frame.getObjectStatic(slot);
    }
}
