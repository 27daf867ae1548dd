package org.trifola.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.runtime.Instance;

/** An expression whose value is an {@code i32}. */
public abstract class I32Node extends ExpressionNode {

    @Override
    public abstract int executeInt(VirtualFrame frame, Instance instance);

    @Override
    public final Object executeBoxed(VirtualFrame frame, Instance instance) {
        return executeInt(frame, instance);
    }
}
