package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.I32Load;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at] -> [i32]}. */
public final class I32LoadNode extends I32Node implements Offset {

    private final int code;
    private final MemoryArgument argument;
    @Child private ExpressionNode address;

    /**
     * @param operator which of the instructions this is
     * @param argument where the access goes, besides the address
     * @param address an {@code i32}
     */
    public I32LoadNode(I32Load operator, MemoryArgument argument, ExpressionNode address) {
        this.code = operator.code();
        this.argument = argument;
        this.address = address;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        Memory memory = argument.memory(instance);
        return switch (code) {
            case OperatorCode.I32_LOAD -> memory.loadInt(at, this);
            case OperatorCode.I32_LOAD8_S -> memory.loadByte(at, this);
            case OperatorCode.I32_LOAD8_U -> memory.loadByte(at, this) & 0xFF;
            case OperatorCode.I32_LOAD16_S -> memory.loadShort(at, this);
            case OperatorCode.I32_LOAD16_U -> memory.loadShort(at, this) & 0xFFFF;
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
