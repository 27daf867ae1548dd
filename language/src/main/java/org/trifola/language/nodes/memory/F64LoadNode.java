package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.F64Load;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F64Node;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at] -> [f64]}. */
public final class F64LoadNode extends F64Node implements Offset {

    private final F64Load operator;
    private final MemoryArgument argument;
    @Child private ExpressionNode address;

    /**
     * @param operator which of the instructions this is
     * @param argument where the access goes, besides the address
     * @param address an {@code i32}
     */
    public F64LoadNode(F64Load operator, MemoryArgument argument, ExpressionNode address) {
        this.operator = operator;
        this.argument = argument;
        this.address = address;
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        Memory memory = argument.memory(instance);
        return switch (operator) {
            case LOAD -> memory.loadDouble(at, this);
        };
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
