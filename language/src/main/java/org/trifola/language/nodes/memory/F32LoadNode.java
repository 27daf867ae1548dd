package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.F32Load;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F32Node;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at] -> [f32]}. */
public final class F32LoadNode extends F32Node implements Offset {

    private final F32Load operator;
    private final MemoryArgument argument;
    @Child private ExpressionNode address;

    /**
     * @param operator which of the instructions this is
     * @param argument where the access goes, besides the address
     * @param address an {@code i32}
     */
    public F32LoadNode(F32Load operator, MemoryArgument argument, ExpressionNode address) {
        this.operator = operator;
        this.argument = argument;
        this.address = address;
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        Memory memory = argument.memory(instance);
        return switch (operator) {
            case LOAD -> memory.loadFloat(at, this);
        };
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
