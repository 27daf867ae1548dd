package org.trifola.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.runtime.Instance;

/** Goes on with another block. */
public final class JumpNode extends TerminatorNode {

    private final int target;

    /** @param target the index of the block */
    public JumpNode(int target) {
        this.target = target;
    }

    int target() {
        return target;
    }

    @Override
    int next(VirtualFrame frame, Instance instance) {
        return target;
    }
}
