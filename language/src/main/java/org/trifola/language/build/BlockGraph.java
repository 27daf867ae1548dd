package org.trifola.language.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.trifola.language.build.BasicBlock.Terminator;
import org.trifola.language.build.BasicBlock.Terminator.Branch;
import org.trifola.language.build.BasicBlock.Terminator.Jump;
import org.trifola.language.build.BasicBlock.Terminator.Return;
import org.trifola.language.build.BasicBlock.Terminator.Table;
import org.trifola.language.build.BasicBlock.Terminator.Unreachable;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.nodes.control.BlockNode;
import org.trifola.language.nodes.control.BranchNode;
import org.trifola.language.nodes.control.BranchTableNode;
import org.trifola.language.nodes.control.JumpNode;
import org.trifola.language.nodes.control.ReturnNode;
import org.trifola.language.nodes.control.TerminatorNode;
import org.trifola.language.nodes.control.UnreachableNode;

/**
 * Makes nodes of the basic blocks of a function: jumps to blocks that only jump go to where those jump, blocks that are
 * never reached go, and a block merges into its only predecessor if nothing else follows that.
 */
final class BlockGraph {

    private final List<BasicBlock> order = new ArrayList<>();

    private BlockGraph() {
    }

    /** The nodes of all blocks that can be reached from {@code entry}, that one first. */
    static BlockNode[] build(BasicBlock entry) {
        BlockGraph graph = new BlockGraph();
        graph.countPredecessors(entry);
        graph.number(entry);
        BlockNode[] nodes = new BlockNode[graph.order.size()];
        for (BasicBlock block : graph.order) {
            nodes[block.index()] = new BlockNode(block.statements().toArray(StatementNode[]::new), node(block.terminator()), block.isLoopHeader());
        }
        return nodes;
    }

    private void countPredecessors(BasicBlock entry) {
        Deque<BasicBlock> pending = new ArrayDeque<>();
        entry.addPredecessor();
        pending.push(entry);
        while (!pending.isEmpty()) {
            BasicBlock block = pending.pop();
            block.thread();
            for (BasicBlock successor : block.successors()) {
                if (successor.predecessors() == 0) {
                    pending.push(successor);
                }
                successor.addPredecessor();
            }
        }
    }

    /** Numbers the blocks depth first, so that a block is close to what comes next. */
    private void number(BasicBlock entry) {
        Deque<BasicBlock> pending = new ArrayDeque<>();
        pending.push(entry);
        while (!pending.isEmpty()) {
            BasicBlock block = pending.pop();
            if (block.index() >= 0) {
                continue;
            }
            block.setIndex(order.size());
            order.add(block);
            while (block.terminator() instanceof Jump(BasicBlock next) && next.predecessors() == 1 && !next.isLoopHeader()) {
                block.merge(next);
            }
            for (BasicBlock successor : block.successors().reversed()) {
                pending.push(successor);
            }
        }
    }

    private static TerminatorNode node(Terminator terminator) {
        return switch (terminator) {
            case Jump(BasicBlock target) -> new JumpNode(target.index());
            case Branch branch -> new BranchNode(branch.condition(), branch.then().index(), branch.otherwise().index());
            case Table table -> new BranchTableNode(table.index(), table.targets().stream().mapToInt(BasicBlock::index).toArray());
            case Return _ -> new ReturnNode();
            case Unreachable(int offset) -> new UnreachableNode(offset);
        };
    }
}
