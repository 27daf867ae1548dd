package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.F32Node;
import org.trifola.language.runtime.Instance;

/** Reads a global, an {@code f32}. */
public final class F32GlobalGetNode extends F32Node {

    private final int index;

    public F32GlobalGetNode(int index) {
        this.index = index;
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        return instance.global(index).getFloat();
    }
}
