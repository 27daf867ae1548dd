package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ReferenceNode;
import org.trifola.language.runtime.Instance;

/** Reads a global, a reference. */
public final class ReferenceGlobalGetNode extends ReferenceNode {

    private final int index;

    public ReferenceGlobalGetNode(int index) {
        this.index = index;
    }

    @Override
    public Object executeReference(VirtualFrame frame, Instance instance) {
        return instance.global(index).getReference();
    }
}
