package org.trifola.language.nodes;

import java.lang.ref.Reference;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.error.StackRoom;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.nodes.control.BodyNode;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.Instance;

/**
 * A function of a module. This is the one place where the instance that a call passes may become a constant of compiled
 * code, and where an exhausted stack becomes a trap.
 */
public final class FunctionRootNode extends FunctionNode {

    static {
        // Where the stack is exhausted there is no room to initialize the class of the trap.
        new TrapException(TrapKind.CALL_STACK_EXHAUSTED, null);
    }

    private final FrameLayout layout;
    @Child private BodyNode body;

    /**
     * @param code the code that the function belongs to
     * @param function the index of the function
     * @param layout the slots of its frame
     * @param body its body
     */
    public FunctionRootNode(TruffleLanguage<?> language, Code code, int function, FrameLayout layout, BodyNode body) {
        super(language, layout.descriptor(), code, function);
        this.layout = layout;
        this.body = body;
        code.prepareNodes();
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Instance instance = code().bind(frame.getArguments()[0]);
        try {
            layout.enter(frame);
            body.execute(frame, instance);
            Object results = layout.results(frame);
            // While a function runs, its instance and so its memory stay reachable, whatever the guest lets go of.
            Reference.reachabilityFence(instance);
            return results;
        } catch (StackOverflowError e) {
            throw stackExhausted();
        }
    }

    @TruffleBoundary
    private TrapException stackExhausted() {
        // Else a caller makes the trap, which has more room.
        StackRoom.ensure();
        return new TrapException(TrapKind.CALL_STACK_EXHAUSTED, body);
    }

    /** The module offset of the instruction that {@code node} belongs to, or -1. */
    @Override
    protected int findBytecodeIndex(Node node, Frame frame) {
        for (Node current = node; current != null; current = current.getParent()) {
            if (current instanceof Offset offset) {
                return offset.offset();
            }
        }
        return -1;
    }
}
