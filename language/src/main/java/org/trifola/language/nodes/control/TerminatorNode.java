package org.trifola.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.InstructionNode;
import org.trifola.language.runtime.Instance;

/** The end of a basic block: it says which block comes next. */
public abstract sealed class TerminatorNode extends InstructionNode permits JumpNode, BranchNode, BranchTableNode, ReturnNode, UnreachableNode {

    /** Behind the last block: the results are in their slots. */
    static final int RETURN = -1;

    /** The index of the next block, or {@link #RETURN}. Compiled code takes the terminators apart instead. */
    abstract int next(VirtualFrame frame, Instance instance);
}
