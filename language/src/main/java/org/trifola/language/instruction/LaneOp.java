package org.trifola.language.instruction;

/** An instruction that has the index of a lane among its immediates. */
public interface LaneOp {

    /** The number of lanes: the index is less. */
    int lanes();
}
