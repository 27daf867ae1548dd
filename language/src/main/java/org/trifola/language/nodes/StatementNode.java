package org.trifola.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.runtime.Instance;

/** An instruction, or a tree of them, that leaves no value. */
public abstract class StatementNode extends InstructionNode {

    /** Does what the instruction does. */
    public abstract void execute(VirtualFrame frame, Instance instance);
}
