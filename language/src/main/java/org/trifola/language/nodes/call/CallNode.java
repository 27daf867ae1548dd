package org.trifola.language.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** A call. Its value is null if the function has no results, the only result, or an {@code Object[]} of results. */
public abstract class CallNode extends ExpressionNode implements Offset {

    @Children private final ExpressionNode[] arguments;
    private final int offset;

    CallNode(ExpressionNode[] arguments, int offset) {
        this.arguments = arguments;
        this.offset = offset;
    }

    /** The arguments, behind a first element for the instance. */
    @ExplodeLoop
    final Object[] evaluateArguments(VirtualFrame frame, Instance instance) {
        Object[] values = new Object[arguments.length + 1];
        for (int i = 0; i < arguments.length; i++) {
            values[i + 1] = arguments[i].executeBoxed(frame, instance);
        }
        return values;
    }

    @Override
    public final int executeInt(VirtualFrame frame, Instance instance) {
        return (int) executeBoxed(frame, instance);
    }

    @Override
    public final long executeLong(VirtualFrame frame, Instance instance) {
        return (long) executeBoxed(frame, instance);
    }

    @Override
    public final float executeFloat(VirtualFrame frame, Instance instance) {
        return (float) executeBoxed(frame, instance);
    }

    @Override
    public final double executeDouble(VirtualFrame frame, Instance instance) {
        return (double) executeBoxed(frame, instance);
    }

    @Override
    public final V128 executeVector(VirtualFrame frame, Instance instance) {
        return CompiledVectors.enter((V128) executeBoxed(frame, instance));
    }

    @Override
    public final Object executeReference(VirtualFrame frame, Instance instance) {
        return executeBoxed(frame, instance);
    }

    @Override
    public final int offset() {
        return offset;
    }
}
