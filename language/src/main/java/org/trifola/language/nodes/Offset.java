package org.trifola.language.nodes;

/** A node that can trap or call, and so knows where in the module its instruction stands. */
public interface Offset {

    /** The module offset of the instruction. */
    int offset();
}
