package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.F32Load;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.F32Node;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at] -> [f32]}. */
public abstract class F32LoadNode extends F32Node implements Offset {

    private final F32Load operator;
    private final MemoryArgument argument;

    F32LoadNode(F32Load operator, MemoryArgument argument) {
        this.operator = operator;
        this.argument = argument;
    }

    /** A load at {@code address}, an {@code i32}. */
    public static F32LoadNode create(F32Load operator, MemoryArgument argument, ExpressionNode address) {
        return address instanceof I32LocalGetNode local ? new AtLocal(operator, argument, local.slot()) : new At(operator, argument, address);
    }

    final float load(Instance instance, int address) {
        Memory memory = argument.memory(instance);
        long at = argument.address(address);
        return switch (operator) {
            case LOAD -> memory.loadFloat(at, this);
        };
    }

    @Override
    public final int offset() {
        return argument.offset();
    }

    private static final class At extends F32LoadNode {

        @Child private ExpressionNode address;

        At(F32Load operator, MemoryArgument argument, ExpressionNode address) {
            super(operator, argument);
            this.address = address;
        }

        @Override
        public float executeFloat(VirtualFrame frame, Instance instance) {
            return load(instance, address.executeInt(frame, instance));
        }
    }

    private static final class AtLocal extends F32LoadNode {

        private final int slot;

        AtLocal(F32Load operator, MemoryArgument argument, int slot) {
            super(operator, argument);
            this.slot = slot;
        }

        @Override
        public float executeFloat(VirtualFrame frame, Instance instance) {
            return load(instance, frame.getIntStatic(slot));
        }
    }
}
