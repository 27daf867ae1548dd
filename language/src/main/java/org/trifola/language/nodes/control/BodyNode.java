package org.trifola.language.nodes.control;

import com.oracle.truffle.api.CompilerAsserts;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.HostCompilerDirectives.BytecodeInterpreterSwitch;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.BytecodeOSRNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.ExplodeLoop.LoopExplosionKind;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.nodes.FrameLayout;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.Instance;

/**
 * The body of a function: a graph of basic blocks, run by a loop that goes from block to block. Partial evaluation
 * unrolls that loop, so that compiled code has an edge where the graph has one.
 *
 * <p>
 * There are two such loops. The interpreter has a plain one, and the other one is made for partial evaluation: it takes
 * the terminators apart so that each successor is a constant, and all its returns meet in one place, where the results
 * are already in their slots. Where compiled code is left, the second loop goes on in the interpreter until the next
 * loop header, and the first one takes over.
 */
public final class BodyNode extends Node implements BytecodeOSRNode {

    /** What both loops return: not null, since null is the answer of a failed on-stack replacement. */
    private static final Object DONE = Boolean.TRUE;
    private static final int REPORT_INTERVAL = 1024;

    private final Code code;
    private final FrameLayout layout;
    @Children private final BlockNode[] blocks;
    @CompilationFinal private Object osrMetadata;

    /**
     * @param code the code that the function belongs to
     * @param layout the slots of its frame
     * @param blocks the blocks; the first one is where the function starts
     */
    public BodyNode(Code code, FrameLayout layout, BlockNode[] blocks) {
        this.code = code;
        this.layout = layout;
        this.blocks = blocks;
    }

    /** Runs the body; the results are in their slots then. */
    public void execute(VirtualFrame frame, Instance instance) {
        run(frame, instance, 0);
    }

    private Object run(VirtualFrame frame, Instance instance, int start) {
        return CompilerDirectives.inInterpreter() ? interpret(frame, instance, start) : runCompiled(frame, instance, start);
    }

    @BytecodeInterpreterSwitch
    private Object interpret(VirtualFrame frame, Instance instance, int start) {
        int backEdges = 0;
        int index = start;
        while (index != TerminatorNode.RETURN) {
            BlockNode block = blocks[index];
            if (block.isLoopHeader()) {
                TruffleSafepoint.poll(this);
                if (++backEdges == REPORT_INTERVAL) {
                    backEdges = 0;
                    instance.checkOpen();
                    if (replaceOnStack(frame, index)) {
                        return DONE;
                    }
                }
            }
            block.executeStatements(frame, instance);
            index = block.next(frame, instance);
        }
        if (backEdges > 0) {
            LoopNode.reportLoopCount(this, backEdges);
        }
        return DONE;
    }

    /** Runs the rest of the body, from the block {@code index} on, in compiled code if there is any. */
    private boolean replaceOnStack(VirtualFrame frame, int index) {
        LoopNode.reportLoopCount(this, REPORT_INTERVAL);
        return CompilerDirectives.hasNextTier() && BytecodeOSRNode.pollOSRBackEdge(this, REPORT_INTERVAL) &&
                        BytecodeOSRNode.tryOSR(this, (long) index, null, null, frame) != null;
    }

    @ExplodeLoop(kind = LoopExplosionKind.MERGE_EXPLODE)
    private Object runCompiled(VirtualFrame frame, Instance instance, int start) {
        BackEdges backEdges = new BackEdges();
        int index = start;
        outer: while (true) {
            CompilerAsserts.partialEvaluationConstant(index);
            if (index == TerminatorNode.RETURN) {
                backEdges.reportRest(this);
                return DONE;
            }
            BlockNode block = blocks[index];
            CompilerAsserts.partialEvaluationConstant(block);
            if (block.isLoopHeader()) {
                TruffleSafepoint.poll(this);
                if (CompilerDirectives.inInterpreter()) {
                    return interpret(frame, instance, index);
                }
                backEdges.count(this);
            }
            block.executeStatements(frame, instance);
            switch (block.terminator()) {
                case JumpNode jump -> {
                    index = jump.target();
                    continue outer;
                }
                case BranchNode branch -> {
                    if (branch.test(frame, instance)) {
                        index = branch.then();
                        continue outer;
                    } else {
                        index = branch.otherwise();
                        continue outer;
                    }
                }
                case BranchTableNode table -> {
                    int given = table.index(frame, instance);
                    for (int position = 0; position < table.length(); position++) {
                        if (table.is(position, given)) {
                            index = table.target(position);
                            continue outer;
                        }
                    }
                    throw CompilerDirectives.shouldNotReachHere();
                }
                case ReturnNode _ -> {
                    index = TerminatorNode.RETURN;
                    continue outer;
                }
                case UnreachableNode unreachable -> throw unreachable.trap();
            }
        }
    }

    @Override
    public Object executeOSR(VirtualFrame frame, long target, Object interpreterState) {
        layout.enterVectors(frame);
        return run(frame, code.bind(frame.getArguments()[0]), (int) target);
    }

    @Override
    public Object[] storeParentFrameInArguments(VirtualFrame parent) {
        return new Object[]{parent.getArguments()[0], parent};
    }

    @Override
    public Frame restoreParentFrameFromArguments(Object[] arguments) {
        return (Frame) arguments[1];
    }

    /** Of what compiled code leaves only the results are used; the rest, vectors in registers above all, stays there. */
    @Override
    public void restoreParentFrame(VirtualFrame osrFrame, VirtualFrame parentFrame) {
        layout.copyResults(osrFrame, parentFrame);
    }

    @Override
    public Object getOSRMetadata() {
        return osrMetadata;
    }

    @Override
    public void setOSRMetadata(Object metadata) {
        osrMetadata = metadata;
    }

    /** Counts back edges in code of the first tier. It is an object because a local variable would be unrolled. */
    private static final class BackEdges {

        private int count;

        void count(BodyNode body) {
            if (CompilerDirectives.hasNextTier() && ++count == REPORT_INTERVAL) {
                LoopNode.reportLoopCount(body, REPORT_INTERVAL);
                count = 0;
            }
        }

        void reportRest(BodyNode body) {
            if (CompilerDirectives.hasNextTier() && count > 0) {
                LoopNode.reportLoopCount(body, count);
            }
        }
    }
}
