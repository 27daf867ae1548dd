package org.trifola.language.machine.x64;

import java.util.List;

import org.trifola.language.types.ValueType;

/** A construct that code is being made of, or the function. */
final class ControlFrame {

    /** Where branches go. */
    final Label label;
    /** Where the second part of an {@code if} starts, or null. */
    Label otherwise;
    /** The number of operands that lie below its own. */
    final int height;
    final List<ValueType> parameters;
    final List<ValueType> results;
    final boolean isLoop;
    /** Whether this place of the construct may be reached. */
    boolean isReachable = true;

    ControlFrame(Label label, int height, List<ValueType> parameters, List<ValueType> results, boolean isLoop) {
        this.label = label;
        this.height = height;
        this.parameters = parameters;
        this.results = results;
        this.isLoop = isLoop;
    }

    /** The types of what a branch to it takes along. */
    List<ValueType> labelTypes() {
        return isLoop ? parameters : results;
    }
}
