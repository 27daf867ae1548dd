package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.I32Store;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at i32] -> []}. */
public abstract class I32StoreNode extends StatementNode implements Offset {

    private final I32Store operator;
    private final MemoryArgument argument;
    @Child ExpressionNode value;

    I32StoreNode(I32Store operator, MemoryArgument argument, ExpressionNode value) {
        this.operator = operator;
        this.argument = argument;
        this.value = value;
    }

    /** A store of {@code value} at {@code address}, an {@code i32}. */
    public static I32StoreNode create(I32Store operator, MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
        return address instanceof I32LocalGetNode local ? new AtLocal(operator, argument, local.slot(), value)
                        : new At(operator, argument, address, value);
    }

    final void store(Instance instance, int address, int v) {
        Memory memory = argument.memory(instance);
        long at = argument.address(address);
        switch (operator) {
            case STORE -> memory.storeInt(at, v, this);
            case STORE8 -> memory.storeByte(at, (byte) v, this);
            case STORE16 -> memory.storeShort(at, (short) v, this);
        }
    }

    @Override
    public final int offset() {
        return argument.offset();
    }

    private static final class At extends I32StoreNode {

        @Child private ExpressionNode address;

        At(I32Store operator, MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
            super(operator, argument, value);
            this.address = address;
        }

        @Override
        public void execute(VirtualFrame frame, Instance instance) {
            int at = address.executeInt(frame, instance);
            store(instance, at, value.executeInt(frame, instance));
        }
    }

    private static final class AtLocal extends I32StoreNode {

        private final int slot;

        AtLocal(I32Store operator, MemoryArgument argument, int slot, ExpressionNode value) {
            super(operator, argument, value);
            this.slot = slot;
        }

        @Override
        public void execute(VirtualFrame frame, Instance instance) {
            int at = frame.getIntStatic(slot);
            store(instance, at, value.executeInt(frame, instance));
        }
    }
}
