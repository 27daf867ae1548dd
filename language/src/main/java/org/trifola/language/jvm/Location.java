package org.trifola.language.jvm;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;

import org.trifola.language.nodes.Offset;

/** An instruction of a function that runs as a method, where that has trapped or called. */
final class Location extends Node implements Offset {

    private final int offset;

    Location(int offset) {
        this.offset = offset;
    }

    @Override
    public int offset() {
        return offset;
    }

    @Override
    @TruffleBoundary
    public SourceSection getSourceSection() {
        return offset >= 0 && getRootNode() instanceof CompiledRootNode root ? root.sourceSection(offset) : null;
    }
}
