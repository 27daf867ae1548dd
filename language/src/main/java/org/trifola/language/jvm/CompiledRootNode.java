package org.trifola.language.jvm;

import java.lang.ref.Reference;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.error.CompiledFrames;
import org.trifola.language.error.StackRoom;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.nodes.FunctionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.HostCode;
import org.trifola.language.runtime.LeftFunctions;

/**
 * A function whose code is a JVM class, as others call it: embedders, other languages, and functions that are nodes. This is
 * where an exhausted stack becomes a trap, and where an exception learns which functions it has left.
 */
public final class CompiledRootNode extends FunctionNode {

    private final FunctionClasses classes;
    private final HostCode machineCode;
    private final CompiledFunction compiled;

    /**
     * @param code the code that the function belongs to
     * @param classes the classes of its module
     * @param function the index of the function
     * @param machineCode the function as machine code, or null
     * @param compiled the function as a method, or null if it is machine code
     */
    public CompiledRootNode(TruffleLanguage<?> language, Code code, FunctionClasses classes, int function, HostCode machineCode, CompiledFunction compiled) {
        super(language, null, code, function);
        this.classes = classes;
        this.machineCode = machineCode;
        this.compiled = compiled;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return call(frame.getArguments());
    }

    /**
     * Calls the function without its call target, which does nevertheless see an exception that leaves it.
     *
     * @param arguments the instance, and the boxed arguments
     * @return null if it has no results, the boxed result, or an {@code Object[]} of boxed results
     */
    public Object callDirectly(Object[] arguments) {
        Object instance = arguments[0];
        try {
            return run(arguments);
        } catch (LeftFunctions left) {
            throw Trace.seen(left);
        } catch (AbstractTruffleException | StackOverflowError e) {
            return getCallTarget().call(new Departure(e));
        } finally {
            Reference.reachabilityFence(instance);
        }
    }

    @TruffleBoundary(transferToInterpreterOnException = false)
    private Object call(Object[] arguments) {
        if (arguments[0] instanceof Trace trace) {
            throw trace.raise(location(trace.offset()));
        }
        if (arguments[0] instanceof Departure departure) {
            throw left(departure.exception(), arguments);
        }
        Object instance = arguments[0];
        try {
            return run(arguments);
        } catch (LeftFunctions left) {
            throw left(left.exception(), Trace.places(left), arguments);
        } catch (AbstractTruffleException | StackOverflowError e) {
            throw left(e, arguments);
        } finally {
            // While a function runs, its instance and so its memory stay reachable, whatever the guest lets go of.
            Reference.reachabilityFence(instance);
        }
    }

    private Object run(Object[] arguments) {
        return machineCode != null ? machineCode.call(arguments) : compiled.callBoxed(arguments);
    }

    private AbstractTruffleException left(Throwable failure, Object[] arguments) {
        StackRoom.ensure();
        return failure instanceof AbstractTruffleException exception
                        ? left(exception, FunctionClasses.places(CompiledFrames.left(exception)), arguments)
                        : left(new TrapException(TrapKind.CALL_STACK_EXHAUSTED, null), classes.places(failure.getStackTrace()), arguments);
    }

    /**
     * Throws {@code exception} so that Truffle sees it leave the functions at {@code places}.
     *
     * @param arguments those of this call, of which none is needed any more; from now on they tell where it was left
     */
    private AbstractTruffleException left(AbstractTruffleException exception, List<Trace.Place> places, Object[] arguments) {
        if (places.isEmpty()) {
            return exception;
        }
        Trace trace = new Trace(exception, places, places.size() - 1);
        arguments[0] = trace;
        return trace.raise(location(trace.offset()));
    }

    private Node location(int offset) {
        return insert(new Location(offset));
    }

    /** The module offset of the instruction where the function was left. */
    @Override
    protected int findBytecodeIndex(Node node, Frame frame) {
        if (node instanceof Offset offset) {
            return offset.offset();
        }
        return frame != null && frame.getArguments()[0] instanceof Trace trace ? trace.offset() : -1;
    }

    @Override
    protected boolean isCaptureFramesForTrace(boolean compiledFrame) {
        return true;
    }
}
