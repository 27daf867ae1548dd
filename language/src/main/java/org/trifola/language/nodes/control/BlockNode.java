package org.trifola.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** A basic block: statements that are executed one after the other, and then a terminator. */
public final class BlockNode extends Node {

    private static final StatementNode[] NONE = {};

    private final boolean loopHeader;
    @Children private final StatementNode[] statements;
    @Child private TerminatorNode terminator;

    /**
     * @param statements the statements, in order
     * @param terminator what comes next
     * @param loopHeader whether a later block may jump back to this one
     */
    public BlockNode(StatementNode[] statements, TerminatorNode terminator, boolean loopHeader) {
        this.statements = statements.length == 0 ? NONE : statements;
        this.terminator = terminator;
        this.loopHeader = loopHeader;
    }

    boolean isLoopHeader() {
        return loopHeader;
    }

    TerminatorNode terminator() {
        return terminator;
    }

    @ExplodeLoop
    void executeStatements(VirtualFrame frame, Instance instance) {
        for (StatementNode statement : statements) {
            statement.execute(frame, instance);
        }
    }
}
