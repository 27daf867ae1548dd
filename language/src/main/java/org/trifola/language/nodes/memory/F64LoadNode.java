package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.F64Load;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.F64Node;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at] -> [f64]}. */
public abstract class F64LoadNode extends F64Node implements Offset {

    private final F64Load operator;
    private final MemoryArgument argument;

    F64LoadNode(F64Load operator, MemoryArgument argument) {
        this.operator = operator;
        this.argument = argument;
    }

    /** A load at {@code address}, an {@code i32}. */
    public static F64LoadNode create(F64Load operator, MemoryArgument argument, ExpressionNode address) {
        return address instanceof I32LocalGetNode local ? new AtLocal(operator, argument, local.slot()) : new At(operator, argument, address);
    }

    final double load(Instance instance, int address) {
        Memory memory = argument.memory(instance);
        long at = argument.address(address);
        return switch (operator) {
            case LOAD -> memory.loadDouble(at, this);
        };
    }

    @Override
    public final int offset() {
        return argument.offset();
    }

    private static final class At extends F64LoadNode {

        @Child private ExpressionNode address;

        At(F64Load operator, MemoryArgument argument, ExpressionNode address) {
            super(operator, argument);
            this.address = address;
        }

        @Override
        public double executeDouble(VirtualFrame frame, Instance instance) {
            return load(instance, address.executeInt(frame, instance));
        }
    }

    private static final class AtLocal extends F64LoadNode {

        private final int slot;

        AtLocal(F64Load operator, MemoryArgument argument, int slot) {
            super(operator, argument);
            this.slot = slot;
        }

        @Override
        public double executeDouble(VirtualFrame frame, Instance instance) {
            return load(instance, frame.getIntStatic(slot));
        }
    }
}
