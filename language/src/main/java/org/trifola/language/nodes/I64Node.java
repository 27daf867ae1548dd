package org.trifola.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.runtime.Instance;

/** An expression whose value is an {@code i64}. */
public abstract class I64Node extends ExpressionNode {

    @Override
    public abstract long executeLong(VirtualFrame frame, Instance instance);

    @Override
    public final Object executeBoxed(VirtualFrame frame, Instance instance) {
        return executeLong(frame, instance);
    }
}
