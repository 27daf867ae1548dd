package org.trifola.language.error;

import java.lang.StackWalker.StackFrame;
import java.util.List;

import com.oracle.truffle.api.nodes.Node;

/** A trap: the guest did what the specification answers by ending the computation. */
@SuppressWarnings("serial")
public final class TrapException extends FailureException {

    private static final long serialVersionUID = 1L;
    /** An exhausted stack repeats itself; its innermost frames tell where. */
    private static final int EXHAUSTED_FRAMES = 64;

    private final TrapKind kind;
    private final transient List<StackFrame> compiledFrames;

    /**
     * @param kind why the computation ends
     * @param location the node where it ends, or null where no instruction is at fault, or where functions are methods
     */
    public TrapException(TrapKind kind, Node location) {
        this(kind, kind.message(), location);
    }

    /**
     * @param kind why the computation ends
     * @param index the index, as an unsigned number, of what the message of {@code kind} names
     * @param location the node where it ends
     */
    public TrapException(TrapKind kind, int index, Node location) {
        this(kind, kind.message() + " " + Integer.toUnsignedString(index), location);
    }

    private TrapException(TrapKind kind, String message, Node location) {
        super(message, kind == TrapKind.CALL_STACK_EXHAUSTED ? EXHAUSTED_FRAMES : UNLIMITED_STACK_TRACE, location);
        this.kind = kind;
        this.compiledFrames = location == null ? CompiledFrames.capture() : List.of();
    }

    /** The same trap, which is known to have happened at {@code place}. */
    public TrapException at(Node place) {
        return new TrapException(kind, getMessage(), place);
    }

    /** The methods that were running, the innermost first; none where the location is known. */
    List<StackFrame> compiledFrames() {
        return compiledFrames;
    }

    /** Why the computation ended. */
    public TrapKind kind() {
        return kind;
    }

    @Override
    public String failureType() {
        return kind == TrapKind.CALL_STACK_EXHAUSTED ? "exhaustion" : "trap";
    }

    @Override
    public String failure() {
        return kind.message();
    }
}
