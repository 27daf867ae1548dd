package org.trifola.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.types.DefinedType;

/** {@code call_indirect}. */
public final class IndirectFunctionCallNode extends CallNode {

    private final int table;
    @Child private ExpressionNode index;
    @Child private DispatchNode dispatch;

    public IndirectFunctionCallNode(DefinedType type, int table, ExpressionNode[] arguments, ExpressionNode index, int offset) {
        super(arguments, offset);
        this.table = table;
        this.index = index;
        this.dispatch = DispatchNode.create(type);
    }

    @Override
    public Object executeBoxed(VirtualFrame frame, Instance instance) {
        Object[] values = evaluateArguments(frame, instance);
        int position = index.executeInt(frame, instance);
        Object element = instance.table(table).get(position, TrapKind.UNDEFINED_ELEMENT, this);
        if (element == null) {
            CompilerDirectives.transferToInterpreter();
            throw new TrapException(TrapKind.UNINITIALIZED_ELEMENT, position, this);
        }
        FunctionInstance callee = (FunctionInstance) element;
        values[0] = callee.instance(instance);
        return dispatch.execute(callee, values);
    }
}
