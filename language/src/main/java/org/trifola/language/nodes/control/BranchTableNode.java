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

    /**
     * The index, an unsigned number. The interpreter counts its position. Compiled code compares it as it is with one
     * candidate after the other, which becomes one machine switch.
     */
    int index(VirtualFrame frame, Instance instance) {
        int value = Operands.executeInt(index, frame, instance);
        if (CompilerDirectives.inInterpreter()) {
            int position = position(value);
            counts[position] = Counts.increment(counts[position]);
        }
        return value;
    }

    private int position(int value) {
        int last = targets.length - 1;
        return Integer.compareUnsigned(value, last) < 0 ? value : last;
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
     * Whether the index {@code given} has the position {@code candidate}, where it has none of the positions before.
     *
     * @param remaining the number of times that it had none of the positions before
     */
    boolean is(int candidate, int given, int count, long remaining) {
        boolean value = candidate == targets.length - 1 || candidate == given;
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
        return targets[position(index(frame, instance))];
    }
}
