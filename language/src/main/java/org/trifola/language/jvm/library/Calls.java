package org.trifola.language.jvm.library;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.exception.AbstractTruffleException;

import org.trifola.language.error.CompiledFrames;
import org.trifola.language.error.HostException;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.jvm.Departure;
import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.LeftFunctions;
import org.trifola.language.runtime.Safepoints;

/** What calls and branches need besides what they are. */
public final class Calls {

    private static final int CALLS_TO_POLL = 1024;

    private Calls() {
    }

    /** The function that {@code call_indirect} calls: the element {@code index} of a table, if it has the type {@code type}. */
    public static FunctionInstance indirect(int index, Instance instance, int table, int type) {
        return instance.callee(index, table, type);
    }

    /** Calls a function of the host, or of a module whose code is no JVM class. */
    public static Object callHost(CompiledFunction function, Object[] arguments) {
        try {
            return function.host().call(arguments);
        } catch (LeftFunctions left) {
            AbstractTruffleException exception = Departure.seen(left);
            CompiledFrames.pass(exception);
            throw exception;
        } catch (AbstractTruffleException exception) {
            CompiledFrames.pass(exception);
            throw exception;
        }
    }

    /** Calls the function with the index {@code function} of the module that is not a JVM class. */
    public static Object interpret(int function, Object[] arguments) {
        return call(((Instance) arguments[0]).code().interpreted(function), arguments);
    }

    /** Calls a function that has more parameters than a method of a JVM class can have. */
    public static Object callBoxed(FunctionInstance function, Object[] arguments) {
        return call(function.target(), arguments);
    }

    private static Object call(CallTarget target, Object[] arguments) {
        try {
            return target.call(arguments);
        } catch (AbstractTruffleException exception) {
            CompiledFrames.pass(exception);
            throw exception;
        }
    }

    /** The function that {@code function} is as an object of a JVM class. */
    public static CompiledFunction compiled(FunctionInstance function, Instance caller) {
        return function.compiled(caller);
    }

    /** What to throw where a function of the host has thrown {@code failure}. */
    public static RuntimeException hostFailed(Throwable failure) {
        RuntimeException seen = HostException.of(failure, null);
        CompiledFrames.pass(seen);
        return seen;
    }

    /** Lets others interrupt the guest, and again when its instance has called so many functions. */
    public static void pollCalls(Instance instance) {
        instance.callsToPoll = CALLS_TO_POLL;
        poll(instance);
    }

    /** Lets others interrupt the guest. */
    public static void poll(Instance instance) {
        Safepoints.poll(null);
        instance.checkOpen();
    }

    /** The trap of {@code unreachable}. */
    public static RuntimeException unreachable() {
        return new TrapException(TrapKind.UNREACHABLE, null);
    }
}
