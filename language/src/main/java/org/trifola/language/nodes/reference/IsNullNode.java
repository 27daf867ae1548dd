package org.trifola.language.nodes.reference;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.runtime.Instance;

/** {@code ref.is_null}. */
public final class IsNullNode extends I32Node {

    @Child private ExpressionNode reference;

    public IsNullNode(ExpressionNode reference) {
        this.reference = reference;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return reference.executeReference(frame, instance) == null ? 1 : 0;
    }
}
