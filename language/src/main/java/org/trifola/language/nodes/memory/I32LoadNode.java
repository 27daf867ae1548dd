package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.I32Load;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at] -> [i32]}. */
public abstract class I32LoadNode extends I32Node implements Offset {

    private final I32Load operator;
    private final MemoryArgument argument;

    I32LoadNode(I32Load operator, MemoryArgument argument) {
        this.operator = operator;
        this.argument = argument;
    }

    /** A load at {@code address}, an {@code i32}. */
    public static I32LoadNode create(I32Load operator, MemoryArgument argument, ExpressionNode address) {
        return address instanceof I32LocalGetNode local ? new AtLocal(operator, argument, local.slot()) : new At(operator, argument, address);
    }

    final int load(Instance instance, int address) {
        Memory memory = argument.memory(instance);
        long at = argument.address(address);
        return switch (operator) {
            case LOAD -> memory.loadInt(at, this);
            case LOAD8_S -> memory.loadByte(at, this);
            case LOAD8_U -> memory.loadByte(at, this) & 0xFF;
            case LOAD16_S -> memory.loadShort(at, this);
            case LOAD16_U -> memory.loadShort(at, this) & 0xFFFF;
        };
    }

    @Override
    public final int offset() {
        return argument.offset();
    }

    private static final class At extends I32LoadNode {

        @Child private ExpressionNode address;

        At(I32Load operator, MemoryArgument argument, ExpressionNode address) {
            super(operator, argument);
            this.address = address;
        }

        @Override
        public int executeInt(VirtualFrame frame, Instance instance) {
            return load(instance, address.executeInt(frame, instance));
        }
    }

    private static final class AtLocal extends I32LoadNode {

        private final int slot;

        AtLocal(I32Load operator, MemoryArgument argument, int slot) {
            super(operator, argument);
            this.slot = slot;
        }

        @Override
        public int executeInt(VirtualFrame frame, Instance instance) {
            return load(instance, frame.getIntStatic(slot));
        }
    }
}
