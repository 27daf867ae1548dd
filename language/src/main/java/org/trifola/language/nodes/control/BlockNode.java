package org.trifola.language.nodes.control;

import java.util.Arrays;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.nodes.StatementNode;
import org.trifola.language.nodes.Statements;
import org.trifola.language.runtime.Instance;

/** A basic block: statements that are executed one after the other, and then a terminator. */
public final class BlockNode extends Node {

    private static final StatementNode[] NONE = {};
    /** More statements than this are cut into sequences of as many. */
    private static final int MAXIMUM_LENGTH = 1_000;

    private final boolean loopHeader;
    @Children private final StatementNode[] statements;
    @Child private TerminatorNode terminator;

    /**
     * @param statements the statements, in order
     * @param terminator what comes next
     * @param loopHeader whether a later block may jump back to this one
     */
    public BlockNode(StatementNode[] statements, TerminatorNode terminator, boolean loopHeader) {
        this.statements = statements.length == 0 ? NONE : nest(statements);
        this.terminator = terminator;
        this.loopHeader = loopHeader;
    }

    private static StatementNode[] nest(StatementNode[] statements) {
        if (statements.length <= MAXIMUM_LENGTH) {
            return statements;
        }
        StatementNode[] sequences = new StatementNode[Math.ceilDiv(statements.length, MAXIMUM_LENGTH)];
        for (int i = 0; i < sequences.length; i++) {
            int from = i * MAXIMUM_LENGTH;
            sequences[i] = new SequenceNode(Arrays.copyOfRange(statements, from, Math.min(from + MAXIMUM_LENGTH, statements.length)));
        }
        return nest(sequences);
    }

    boolean isLoopHeader() {
        return loopHeader;
    }

    TerminatorNode terminator() {
        return terminator;
    }

    /** The index of the block that comes next. The interpreter calls the terminators that are most frequent directly. */
    int next(VirtualFrame frame, Instance instance) {
        if (terminator instanceof BranchNode branch) {
            return branch.next(frame, instance);
        }
        if (terminator instanceof JumpNode jump) {
            return jump.next(frame, instance);
        }
        return terminator.next(frame, instance);
    }

    @ExplodeLoop
    void executeStatements(VirtualFrame frame, Instance instance) {
        for (StatementNode statement : statements) {
            Statements.execute(statement, frame, instance);
        }
    }
}
