package org.trifola.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** An expression whose value is a {@code v128}. */
public abstract class V128Node extends ExpressionNode {

    @Override
    public abstract V128 executeVector(VirtualFrame frame, Instance instance);

    @Override
    public final Object executeBoxed(VirtualFrame frame, Instance instance) {
        return CompiledVectors.leave(executeVector(frame, instance));
    }
}
