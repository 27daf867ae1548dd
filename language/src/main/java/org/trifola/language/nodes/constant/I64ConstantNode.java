package org.trifola.language.nodes.constant;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.I64Node;
import org.trifola.language.runtime.Instance;

/** A constant {@code i64}. */
public final class I64ConstantNode extends I64Node {

    private final long value;

    public I64ConstantNode(long value) {
        this.value = value;
    }

    /** The constant. */
    public long value() {
        return value;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        return value;
    }
}
