package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F64Node;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [at] -> [f64]}. */
public final class F64LoadNode extends F64Node implements Offset {

    private final MemoryArgument argument;
    @Child private ExpressionNode address;

    /**
     * @param argument where the access goes, besides the address
     * @param address an {@code i32}
     */
    public F64LoadNode(MemoryArgument argument, ExpressionNode address) {
        this.argument = argument;
        this.address = address;
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        return argument.memory(instance).loadDouble(at, this);
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
