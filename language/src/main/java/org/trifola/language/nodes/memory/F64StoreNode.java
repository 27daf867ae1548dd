package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** {@code [at f64] -> []}. */
public final class F64StoreNode extends StatementNode implements Offset {

    private final MemoryArgument argument;
    @Child private ExpressionNode address;
    @Child private ExpressionNode value;

    /**
     * @param argument where the access goes, besides the address
     * @param address an {@code i32}
     * @param value an {@code f64}
     */
    public F64StoreNode(MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
        this.argument = argument;
        this.address = address;
        this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        double v = Operands.executeDouble(value, frame, instance);
        argument.memory(instance).storeDouble(at, v, this);
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
