package org.trifola.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.runtime.Instance;

/** An expression whose value is an {@code f64}. */
public abstract class F64Node extends ExpressionNode {

    @Override
    public abstract double executeDouble(VirtualFrame frame, Instance instance);

    @Override
    public final Object executeBoxed(VirtualFrame frame, Instance instance) {
        return executeDouble(frame, instance);
    }
}
