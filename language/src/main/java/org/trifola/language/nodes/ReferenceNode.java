package org.trifola.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.runtime.Instance;

/** An expression whose value is a reference. */
public abstract class ReferenceNode extends ExpressionNode {

    @Override
    public abstract Object executeReference(VirtualFrame frame, Instance instance);

    @Override
    public final Object executeBoxed(VirtualFrame frame, Instance instance) {
        return executeReference(frame, instance);
    }
}
