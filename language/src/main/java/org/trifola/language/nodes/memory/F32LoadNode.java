package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F32Node;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [at] -> [f32]}. */
public final class F32LoadNode extends F32Node implements Offset {

    private final MemoryArgument argument;
    @Child private ExpressionNode address;

    /**
     * @param argument where the access goes, besides the address
     * @param address an {@code i32}
     */
    public F32LoadNode(MemoryArgument argument, ExpressionNode address) {
        this.argument = argument;
        this.address = address;
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        return argument.memory(instance).loadFloat(at, this);
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
