package org.trifola.language.nodes.constant;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.I32Node;
import org.trifola.language.runtime.Instance;

/** A constant {@code i32}. */
public final class I32ConstantNode extends I32Node {

    private final int value;

    public I32ConstantNode(int value) {
        this.value = value;
    }

    /** The constant. */
    public int value() {
        return value;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return value;
    }
}
