package org.trifola.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.nodes.Offset;
import org.trifola.language.runtime.Instance;

/** {@code unreachable}. */
public final class UnreachableNode extends TerminatorNode implements Offset {

    private final int offset;

    public UnreachableNode(int offset) {
        this.offset = offset;
    }

    @Override
    int next(VirtualFrame frame, Instance instance) {
        throw trap();
    }

    TrapException trap() {
        CompilerDirectives.transferToInterpreter();
        return new TrapException(TrapKind.UNREACHABLE, this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
