package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.F64Store;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at f64] -> []}. */
public abstract class F64StoreNode extends StatementNode implements Offset {

    private final F64Store operator;
    private final MemoryArgument argument;
    @Child ExpressionNode value;

    F64StoreNode(F64Store operator, MemoryArgument argument, ExpressionNode value) {
        this.operator = operator;
        this.argument = argument;
        this.value = value;
    }

    /** A store of {@code value} at {@code address}, an {@code i32}. */
    public static F64StoreNode create(F64Store operator, MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
        return address instanceof I32LocalGetNode local ? new AtLocal(operator, argument, local.slot(), value)
                        : new At(operator, argument, address, value);
    }

    final void store(Instance instance, int address, double v) {
        Memory memory = argument.memory(instance);
        long at = argument.address(address);
        switch (operator) {
            case STORE -> memory.storeDouble(at, v, this);
        }
    }

    @Override
    public final int offset() {
        return argument.offset();
    }

    private static final class At extends F64StoreNode {

        @Child private ExpressionNode address;

        At(F64Store operator, MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
            super(operator, argument, value);
            this.address = address;
        }

        @Override
        public void execute(VirtualFrame frame, Instance instance) {
            int at = address.executeInt(frame, instance);
            store(instance, at, value.executeDouble(frame, instance));
        }
    }

    private static final class AtLocal extends F64StoreNode {

        private final int slot;

        AtLocal(F64Store operator, MemoryArgument argument, int slot, ExpressionNode value) {
            super(operator, argument, value);
            this.slot = slot;
        }

        @Override
        public void execute(VirtualFrame frame, Instance instance) {
            int at = frame.getIntStatic(slot);
            store(instance, at, value.executeDouble(frame, instance));
        }
    }
}
