package org.trifola.language.build;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.StatementNode;

/** A basic block while its function is being built. */
final class BasicBlock {

    /** What comes after the statements of a block. */
    sealed interface Terminator {

        /** Goes on with {@code target}. */
        record Jump(BasicBlock target) implements Terminator {
        }

        /** Goes on with {@code then} where {@code condition} is not zero, else with {@code otherwise}. */
        record Branch(ExpressionNode condition, BasicBlock then, BasicBlock otherwise) implements Terminator {
        }

        /** Goes on with the block of {@code targets} that {@code index} says, or with the last one. */
        record Table(ExpressionNode index, List<BasicBlock> targets) implements Terminator {
        }

        /** Leaves the function. */
        record Return() implements Terminator {
        }

        /** Traps; {@code offset} is the module offset of the instruction. */
        record Unreachable(int offset) implements Terminator {
        }
    }

    private final List<StatementNode> statements = new ArrayList<>();
    private Terminator terminator;
    private boolean loopHeader;
    private int predecessors;
    private int index = -1;

    void append(StatementNode statement) {
        statements.add(statement);
    }

    List<StatementNode> statements() {
        return statements;
    }

    Terminator terminator() {
        return terminator;
    }

    /** Ends the block. */
    void terminate(Terminator end) {
        assert terminator == null;
        terminator = end;
    }

    /** Whether a later block jumps back to this one. */
    boolean isLoopHeader() {
        return loopHeader;
    }

    void setLoopHeader() {
        loopHeader = true;
    }

    /** The number of edges to this block, once {@link BlockGraph} has counted them. */
    int predecessors() {
        return predecessors;
    }

    void addPredecessor() {
        predecessors++;
    }

    /** The position in the order of the blocks, or -1 as long as there is none. */
    int index() {
        return index;
    }

    void setIndex(int position) {
        index = position;
    }

    /** The blocks that may come next; one that is the target of several edges is there several times. */
    List<BasicBlock> successors() {
        return switch (terminator) {
            case Terminator.Jump(BasicBlock target) -> List.of(target);
            case Terminator.Branch branch -> List.of(branch.then(), branch.otherwise());
            case Terminator.Table table -> table.targets();
            case Terminator.Return _, Terminator.Unreachable _ -> List.of();
        };
    }

    /** Lets the edges that go to blocks that only jump go to where those jump. */
    void thread() {
        terminator = switch (terminator) {
            case Terminator.Jump(BasicBlock target) -> new Terminator.Jump(target.destination());
            case Terminator.Branch branch -> new Terminator.Branch(branch.condition(), branch.then().destination(), branch.otherwise().destination());
            case Terminator.Table table -> new Terminator.Table(table.index(), table.targets().stream().map(BasicBlock::destination).toList());
            case Terminator.Return end -> end;
            case Terminator.Unreachable end -> end;
        };
    }

    /** This block, or if it only jumps, where that leads; loop headers stay, so this comes to an end. */
    private BasicBlock destination() {
        BasicBlock block = this;
        while (block.statements.isEmpty() && !block.loopHeader && block.terminator instanceof Terminator.Jump(BasicBlock target)) {
            block = target;
        }
        return block;
    }

    /** Takes over the statements and the end of {@code next}, the only successor, whose only predecessor this is. */
    void merge(BasicBlock next) {
        statements.addAll(next.statements);
        terminator = next.terminator;
    }
}
