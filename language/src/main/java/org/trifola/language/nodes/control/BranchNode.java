package org.trifola.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** Goes on with one of two blocks. It remembers which it has seen, so that compiled code leaves out what never happened. */
public final class BranchNode extends TerminatorNode {

    private final int then;
    private final int otherwise;
    @Child private ExpressionNode condition;
    @CompilationFinal private boolean thenSeen;
    @CompilationFinal private boolean otherwiseSeen;

    /**
     * @param condition an {@code i32}
     * @param then the index of the block where it is not zero
     * @param otherwise the index of the block where it is zero
     */
    public BranchNode(ExpressionNode condition, int then, int otherwise) {
        this.condition = condition;
        this.then = then;
        this.otherwise = otherwise;
    }

    int then() {
        return then;
    }

    int otherwise() {
        return otherwise;
    }

    /** Whether the condition is not zero. */
    boolean test(VirtualFrame frame, Instance instance) {
        if (Operands.executeCondition(condition, frame, instance) != 0) {
            if (!thenSeen) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                thenSeen = true;
            }
            return true;
        }
        if (!otherwiseSeen) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            otherwiseSeen = true;
        }
        return false;
    }

    @Override
    int next(VirtualFrame frame, Instance instance) {
        return test(frame, instance) ? then : otherwise;
    }
}
