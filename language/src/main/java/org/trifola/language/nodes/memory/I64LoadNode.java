package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.I64Load;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at] -> [i64]}. */
public abstract class I64LoadNode extends I64Node implements Offset {

    private final I64Load operator;
    private final MemoryArgument argument;

    I64LoadNode(I64Load operator, MemoryArgument argument) {
        this.operator = operator;
        this.argument = argument;
    }

    /** A load at {@code address}, an {@code i32}. */
    public static I64LoadNode create(I64Load operator, MemoryArgument argument, ExpressionNode address) {
        return address instanceof I32LocalGetNode local ? new AtLocal(operator, argument, local.slot()) : new At(operator, argument, address);
    }

    final long load(Instance instance, int address) {
        Memory memory = argument.memory(instance);
        long at = argument.address(address);
        return switch (operator) {
            case LOAD -> memory.loadLong(at, this);
            case LOAD8_S -> memory.loadByte(at, this);
            case LOAD8_U -> memory.loadByte(at, this) & 0xFFL;
            case LOAD16_S -> memory.loadShort(at, this);
            case LOAD16_U -> memory.loadShort(at, this) & 0xFFFFL;
            case LOAD32_S -> memory.loadInt(at, this);
            case LOAD32_U -> memory.loadInt(at, this) & 0xFFFF_FFFFL;
        };
    }

    @Override
    public final int offset() {
        return argument.offset();
    }

    private static final class At extends I64LoadNode {

        @Child private ExpressionNode address;

        At(I64Load operator, MemoryArgument argument, ExpressionNode address) {
            super(operator, argument);
            this.address = address;
        }

        @Override
        public long executeLong(VirtualFrame frame, Instance instance) {
            return load(instance, address.executeInt(frame, instance));
        }
    }

    private static final class AtLocal extends I64LoadNode {

        private final int slot;

        AtLocal(I64Load operator, MemoryArgument argument, int slot) {
            super(operator, argument);
            this.slot = slot;
        }

        @Override
        public long executeLong(VirtualFrame frame, Instance instance) {
            return load(instance, frame.getIntStatic(slot));
        }
    }
}
