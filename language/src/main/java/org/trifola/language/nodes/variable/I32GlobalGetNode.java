package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.I32Node;
import org.trifola.language.runtime.Instance;

/** Reads a global, an {@code i32}. */
public final class I32GlobalGetNode extends I32Node {

    private final int index;

    public I32GlobalGetNode(int index) {
        this.index = index;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return instance.global(index).getInt();
    }
}
