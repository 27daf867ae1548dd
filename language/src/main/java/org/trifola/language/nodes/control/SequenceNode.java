package org.trifola.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.trifola.language.nodes.StatementNode;
import org.trifola.language.nodes.Statements;
import org.trifola.language.runtime.Instance;

/** Some of the statements of a long block: partial evaluation unrolls a loop only so many times. */
final class SequenceNode extends StatementNode {

    @Children private final StatementNode[] statements;

    SequenceNode(StatementNode[] statements) {
        this.statements = statements;
    }

    @Override
    @ExplodeLoop
    public void execute(VirtualFrame frame, Instance instance) {
        for (StatementNode statement : statements) {
            Statements.execute(statement, frame, instance);
        }
    }
}
