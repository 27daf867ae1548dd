package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.I64Store;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at i64] -> []}. */
public final class I64StoreNode extends StatementNode implements Offset {

    private final int code;
    private final MemoryArgument argument;
    @Child private ExpressionNode address;
    @Child private ExpressionNode value;

    /**
     * @param operator which of the instructions this is
     * @param argument where the access goes, besides the address
     * @param address an {@code i32}
     * @param value an {@code i64}
     */
    public I64StoreNode(I64Store operator, MemoryArgument argument, ExpressionNode address, ExpressionNode value) {
        this.code = operator.code();
        this.argument = argument;
        this.address = address;
        this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        long v = Operands.executeLong(value, frame, instance);
        Memory memory = argument.memory(instance);
        switch (code) {
            case OperatorCode.I64_STORE -> memory.storeLong(at, v, this);
            case OperatorCode.I64_STORE8 -> memory.storeByte(at, (byte) v, this);
            case OperatorCode.I64_STORE16 -> memory.storeShort(at, (short) v, this);
            case OperatorCode.I64_STORE32 -> memory.storeInt(at, (int) v, this);
            default -> throw CompilerDirectives.shouldNotReachHere();
        }
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
