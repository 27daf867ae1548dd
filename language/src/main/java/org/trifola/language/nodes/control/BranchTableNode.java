package org.trifola.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code br_table}: goes on with one of many blocks, the last one where the index is too large. */
public final class BranchTableNode extends TerminatorNode {

    @CompilationFinal(dimensions = 1) private final int[] targets;
    @CompilationFinal(dimensions = 1) private final int[] counts;
    @Child private ExpressionNode index;

    /**
     * @param index an {@code i32}, an unsigned number
     * @param targets the indices of the blocks
     */
    public BranchTableNode(ExpressionNode index, int[] targets) {
        this.index = index;
        this.targets = targets;
        this.counts = new int[targets.length];
    }

    int length() {
        return targets.length;
    }

    int target(int position) {
        return targets[position];
    }

    /** The position in the table, counted by the interpreter. */
    int position(VirtualFrame frame, Instance instance) {
        int value = Operands.executeInt(index, frame, instance);
        int last = targets.length - 1;
        int position = Integer.compareUnsigned(value, last) < 0 ? value : last;
        if (CompilerDirectives.inInterpreter()) {
            counts[position] = Counts.increment(counts[position]);
        }
        return position;
    }

    /** The number of times that each position was counted. */
    @ExplodeLoop
    long total() {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    int count(int candidate) {
        return counts[candidate];
    }

    /**
     * Whether {@code position} is {@code candidate}, where it is none of the positions before.
     *
     * @param remaining the number of times that it was none of the positions before
     */
    boolean is(int candidate, int position, int count, long remaining) {
        boolean value = candidate == targets.length - 1 || candidate == position;
        if (count == 0) {
            if (value) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                counts[candidate] = 1;
            }
            return value;
        }
        return CompilerDirectives.injectBranchProbability(Counts.probability(count, remaining), value);
    }

    @Override
    int next(VirtualFrame frame, Instance instance) {
        return targets[position(frame, instance)];
    }
}
