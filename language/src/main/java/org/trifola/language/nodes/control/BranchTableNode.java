package org.trifola.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code br_table}: goes on with one of many blocks, the last one where the index is too large. */
public final class BranchTableNode extends TerminatorNode {

    @CompilationFinal(dimensions = 1) private final int[] targets;
    @CompilationFinal(dimensions = 1) private final boolean[] seen;
    @Child private ExpressionNode index;

    /**
     * @param index an {@code i32}, an unsigned number
     * @param targets the indices of the blocks
     */
    public BranchTableNode(ExpressionNode index, int[] targets) {
        this.index = index;
        this.targets = targets;
        this.seen = new boolean[targets.length];
    }

    int length() {
        return targets.length;
    }

    int target(int position) {
        return targets[position];
    }

    /** The index, an unsigned number. Compiled code compares it with one position after the other, which becomes one machine switch. */
    int index(VirtualFrame frame, Instance instance) {
        return Operands.executeInt(index, frame, instance);
    }

    /** Whether {@code given} is the index of {@code position}, where it is that of none of the positions before. */
    boolean is(int position, int given) {
        if (position != targets.length - 1 && position != given) {
            return false;
        }
        see(position);
        return true;
    }

    private void see(int position) {
        if (!seen[position]) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            seen[position] = true;
        }
    }

    @Override
    int next(VirtualFrame frame, Instance instance) {
        int given = index(frame, instance);
        int last = targets.length - 1;
        int position = Integer.compareUnsigned(given, last) < 0 ? given : last;
        see(position);
        return targets[position];
    }
}
