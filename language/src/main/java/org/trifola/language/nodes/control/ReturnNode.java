package org.trifola.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.runtime.Instance;

/** Leaves the function, whose results are in their slots. */
public final class ReturnNode extends TerminatorNode {

    @Override
    int next(VirtualFrame frame, Instance instance) {
        return RETURN;
    }
}
