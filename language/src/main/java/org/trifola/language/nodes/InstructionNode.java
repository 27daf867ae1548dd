package org.trifola.language.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;

/** An instruction, or a tree of them. */
public abstract class InstructionNode extends Node {

    /** Where the instruction stands, if it can trap or call. */
    @Override
    @TruffleBoundary
    public final SourceSection getSourceSection() {
        return this instanceof Offset at && getRootNode() instanceof FunctionNode root ? root.sourceSection(at.offset()) : null;
    }
}
