package org.trifola.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.Instance;

/** {@code call} of a function of the same module. The function is built when the call is first executed. */
public final class DirectFunctionCallNode extends CallNode {

    private final Code code;
    private final int function;
    @Child private DirectCallNode call;

    public DirectFunctionCallNode(Code code, int function, ExpressionNode[] arguments, int offset) {
        super(arguments, offset);
        this.code = code;
        this.function = function;
    }

    @Override
    public Object executeBoxed(VirtualFrame frame, Instance instance) {
        Object[] values = evaluateArguments(frame, instance);
        values[0] = instance;
        if (call == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            call = insert(DirectCallNode.create(code.target(function)));
        }
        return call.call(values);
    }
}
