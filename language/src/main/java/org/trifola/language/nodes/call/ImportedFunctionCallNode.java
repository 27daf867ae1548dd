package org.trifola.language.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.types.DefinedType;

/** {@code call} of an imported function. */
public final class ImportedFunctionCallNode extends CallNode {

    private final int function;
    @Child private DispatchNode dispatch;

    public ImportedFunctionCallNode(DefinedType type, int function, ExpressionNode[] arguments, int offset) {
        super(arguments, offset);
        this.function = function;
        this.dispatch = DispatchNode.create(type);
    }

    @Override
    public Object executeBoxed(VirtualFrame frame, Instance instance) {
        Object[] values = evaluateArguments(frame, instance);
        FunctionInstance callee = instance.importedFunction(function);
        values[0] = callee.instance(instance);
        return dispatch.execute(callee, values);
    }
}
