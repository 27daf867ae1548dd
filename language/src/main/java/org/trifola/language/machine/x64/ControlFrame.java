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
    /** What was known of the locals where it began: a mark of {@link LocalFacts}. */
    int mark;
    /** What is known of a loop that counts, or null. */
    CountedLoop counted;
    /** The innermost loop, this construct or around it and in the same function, or null. */
    ControlFrame loop;
    /** How many constructs are around a loop, and where its instructions begin, as a module offset. */
    int depth;
    int start;
    /** Whether it has been looked whether a loop begins with a dispatch. */
    boolean isSearched;
    /** Where what follows it begins, if that is known and it is on the way to the dispatch of a loop; else 0. */
    int end;
    /** The dispatch that a loop begins with, or null. */
    JumpThreading.Dispatch dispatch;
    /** The locals that live elsewhere in it, which is a loop, than around it, or null. */
    LoopHomes homes;
    /** The last code on the way to its label, or null. */
    ControlCompiler.Exit exit;
    /** Whether it is a function that has been inlined. */
    final boolean isInlined;
    /** The local that has the result of an inlined function in the end, or {@link Operands#NONE}. */
    final int result;
    /** Whether this place of the construct may be reached. */
    boolean isReachable = true;

    ControlFrame(Label label, int height, List<ValueType> parameters, List<ValueType> results, boolean isLoop) {
        this.label = label;
        this.height = height;
        this.parameters = parameters;
        this.results = results;
        this.isLoop = isLoop;
        this.isInlined = false;
        this.result = Operands.NONE;
    }

    /** A function that is inlined, and that branches to {@code label} to return. */
    ControlFrame(Label label, int height, int result) {
        this.label = label;
        this.height = height;
        this.parameters = List.of();
        this.results = List.of();
        this.isLoop = false;
        this.isInlined = true;
        this.result = result;
    }

    /** The types of what a branch to it takes along. */
    List<ValueType> labelTypes() {
        return isLoop ? parameters : results;
    }
}
