package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.MemoryOp.I64Load;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at] -> [i64]}. */
public final class I64LoadNode extends I64Node implements Offset {

    private final int code;
    private final MemoryArgument argument;
    @Child private ExpressionNode address;

    /**
     * @param operator which of the instructions this is
     * @param argument where the access goes, besides the address
     * @param address an {@code i32}
     */
    public I64LoadNode(I64Load operator, MemoryArgument argument, ExpressionNode address) {
        this.code = operator.code();
        this.argument = argument;
        this.address = address;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        Memory memory = argument.memory(instance);
        return switch (code) {
            case OperatorCode.I64_LOAD -> memory.loadLong(at, this);
            case OperatorCode.I64_LOAD8_S -> memory.loadByte(at, this);
            case OperatorCode.I64_LOAD8_U -> memory.loadByte(at, this) & 0xFFL;
            case OperatorCode.I64_LOAD16_S -> memory.loadShort(at, this);
            case OperatorCode.I64_LOAD16_U -> memory.loadShort(at, this) & 0xFFFFL;
            case OperatorCode.I64_LOAD32_S -> memory.loadInt(at, this);
            case OperatorCode.I64_LOAD32_U -> memory.loadInt(at, this) & 0xFFFF_FFFFL;
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
