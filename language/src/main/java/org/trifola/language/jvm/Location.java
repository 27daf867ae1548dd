package org.trifola.language.jvm;

import org.trifola.language.nodes.InstructionNode;
import org.trifola.language.nodes.Offset;

/** An instruction of a function that runs as a method, where that has trapped or called. */
final class Location extends InstructionNode implements Offset {

    private final int offset;

    /** @param offset the module offset of the instruction */
    Location(int offset) {
        this.offset = offset;
    }

    @Override
    public int offset() {
        return offset;
    }
}
