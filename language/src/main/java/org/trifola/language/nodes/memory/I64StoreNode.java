package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.I64Store;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at i64] -> []}. */
public abstract class I64StoreNode extends StatementNode implements Offset {

    private final I64Store operator;
    private final MemoryArgument argument;
    @Child ExpressionNode value;

    I64StoreNode(I64Store operator, MemoryArgument argument, ExpressionNode value) {
        this.operator = operator;
        this.argument = argument;
        this.value = value;
    }

    /** A store of {@code value} at {@code address}, an {@code i32}. */
    public static I64StoreNode create(I64Store operator, MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
        return address instanceof I32LocalGetNode local ? new AtLocal(operator, argument, local.slot(), value)
                        : new At(operator, argument, address, value);
    }

    final void store(Instance instance, int address, long v) {
        Memory memory = argument.memory(instance);
        long at = argument.address(address);
        switch (operator) {
            case STORE -> memory.storeLong(at, v, this);
            case STORE8 -> memory.storeByte(at, (byte) v, this);
            case STORE16 -> memory.storeShort(at, (short) v, this);
            case STORE32 -> memory.storeInt(at, (int) v, this);
        }
    }

    @Override
    public final int offset() {
        return argument.offset();
    }

    private static final class At extends I64StoreNode {

        @Child private ExpressionNode address;

        At(I64Store operator, MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
            super(operator, argument, value);
            this.address = address;
        }

        @Override
        public void execute(VirtualFrame frame, Instance instance) {
            int at = address.executeInt(frame, instance);
            store(instance, at, value.executeLong(frame, instance));
        }
    }

    private static final class AtLocal extends I64StoreNode {

        private final int slot;

        AtLocal(I64Store operator, MemoryArgument argument, int slot, ExpressionNode value) {
            super(operator, argument, value);
            this.slot = slot;
        }

        @Override
        public void execute(VirtualFrame frame, Instance instance) {
            int at = frame.getIntStatic(slot);
            store(instance, at, value.executeLong(frame, instance));
        }
    }
}
