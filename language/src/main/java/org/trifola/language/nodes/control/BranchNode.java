package org.trifola.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** Goes on with one of two blocks. It counts which, so that compiled code knows what is likely and leaves out what never happened. */
public final class BranchNode extends TerminatorNode {

    private final int then;
    private final int otherwise;
    @Child private ExpressionNode condition;
    @CompilationFinal private int thenCount;
    @CompilationFinal private int otherwiseCount;

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

    /** Whether the condition is not zero. Other threads may count meanwhile, so each count is read once. */
    boolean test(VirtualFrame frame, Instance instance) {
        boolean value = Operands.executeInt(condition, frame, instance) != 0;
        int taken = thenCount;
        int notTaken = otherwiseCount;
        if (value) {
            if (taken == 0) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
            }
            if (CompilerDirectives.inInterpreter()) {
                thenCount = Counts.increment(taken);
                return true;
            }
        } else {
            if (notTaken == 0) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
            }
            if (CompilerDirectives.inInterpreter()) {
                otherwiseCount = Counts.increment(notTaken);
                return false;
            }
        }
        return CompilerDirectives.injectBranchProbability(Counts.probability(taken, (long) taken + notTaken), value);
    }

    @Override
    int next(VirtualFrame frame, Instance instance) {
        return test(frame, instance) ? then : otherwise;
    }
}
