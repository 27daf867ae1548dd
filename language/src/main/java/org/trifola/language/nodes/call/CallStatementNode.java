package org.trifola.language.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** A call of a function without results. */
public final class CallStatementNode extends StatementNode {

    @Child private CallNode call;

    public CallStatementNode(CallNode call) {
        this.call = call;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        call.executeBoxed(frame, instance);
    }
}
