package org.trifola.language.jvm;

import com.oracle.truffle.api.nodes.Node;

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
}
