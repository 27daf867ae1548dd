package org.trifola.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.memory.I32StoreNode;
import org.trifola.language.nodes.variable.F64LocalSetNode;
import org.trifola.language.nodes.variable.I32LocalSetNode;
import org.trifola.language.runtime.Instance;

/** Executes a statement, of which the most frequent are called directly, as {@link Operands} does with operands. */
public final class Statements {

    private Statements() {
    }

    /** Does what {@code statement} does. */
    public static void execute(StatementNode statement, VirtualFrame frame, Instance instance) {
        if (statement instanceof I32LocalSetNode set) {
            set.execute(frame, instance);
        } else if (statement instanceof I32StoreNode store) {
            store.execute(frame, instance);
        } else if (statement instanceof F64LocalSetNode set) {
            set.execute(frame, instance);
        } else {
            statement.execute(frame, instance);
        }
    }
}
