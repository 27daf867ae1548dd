package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.F32Store;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at f32] -> []}. */
public abstract class F32StoreNode extends StatementNode implements Offset {

    private final F32Store operator;
    private final MemoryArgument argument;
    @Child ExpressionNode value;

    F32StoreNode(F32Store operator, MemoryArgument argument, ExpressionNode value) {
        this.operator = operator;
        this.argument = argument;
        this.value = value;
    }

    /** A store of {@code value} at {@code address}, an {@code i32}. */
    public static F32StoreNode create(F32Store operator, MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
        return address instanceof I32LocalGetNode local ? new AtLocal(operator, argument, local.slot(), value)
                        : new At(operator, argument, address, value);
    }

    final void store(Instance instance, int address, float v) {
        Memory memory = argument.memory(instance);
        long at = argument.address(address);
        switch (operator) {
            case STORE -> memory.storeFloat(at, v, this);
        }
    }

    @Override
    public final int offset() {
        return argument.offset();
    }

    private static final class At extends F32StoreNode {

        @Child private ExpressionNode address;

        At(F32Store operator, MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
            super(operator, argument, value);
            this.address = address;
        }

        @Override
        public void execute(VirtualFrame frame, Instance instance) {
            int at = address.executeInt(frame, instance);
            store(instance, at, value.executeFloat(frame, instance));
        }
    }

    private static final class AtLocal extends F32StoreNode {

        private final int slot;

        AtLocal(F32Store operator, MemoryArgument argument, int slot, ExpressionNode value) {
            super(operator, argument, value);
            this.slot = slot;
        }

        @Override
        public void execute(VirtualFrame frame, Instance instance) {
            int at = frame.getIntStatic(slot);
            store(instance, at, value.executeFloat(frame, instance));
        }
    }
}
