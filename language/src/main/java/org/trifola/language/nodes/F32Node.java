package org.trifola.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.runtime.Instance;

/** An expression whose value is an {@code f32}. */
public abstract class F32Node extends ExpressionNode {

    @Override
    public abstract float executeFloat(VirtualFrame frame, Instance instance);

    @Override
    public final Object executeBoxed(VirtualFrame frame, Instance instance) {
        return executeFloat(frame, instance);
    }
}
