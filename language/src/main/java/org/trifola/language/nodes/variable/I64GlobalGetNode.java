package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.I64Node;
import org.trifola.language.runtime.Instance;

/** Reads a global, an {@code i64}. */
public final class I64GlobalGetNode extends I64Node {

    private final int index;

    public I64GlobalGetNode(int index) {
        this.index = index;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        return instance.global(index).getLong();
    }
}
