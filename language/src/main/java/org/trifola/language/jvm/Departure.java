package org.trifola.language.jvm;

import java.lang.ref.Reference;

import com.oracle.truffle.api.exception.AbstractTruffleException;

import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.HostCode;
import org.trifola.language.runtime.LeftFunctions;

/**
 * An exception that has left a function which was not called by its call target, so that nobody has seen it leave. Its
 * call target, called with this instead of an instance, does what it would have done.
 *
 * @param exception an exception of a guest, or an exhausted stack
 */
public record Departure(Throwable exception) {

    /**
     * Calls a function of a module without its call target, if it is machine code or a method.
     *
     * @param arguments the instance, and the boxed arguments
     * @return null if it has no results, the boxed result, or an {@code Object[]} of boxed results
     */
    public static Object call(FunctionInstance function, Object[] arguments) {
        HostCode machineCode = function.instance() == null ? null : function.instance().code().machineCode(function.index());
        if (machineCode != null) {
            try {
                return machineCode.call(arguments);
            } catch (LeftFunctions left) {
                throw Trace.seen(left);
            }
        }
        CompiledFunction compiled = function.instance() == null ? null : function.instance().code().compiled(function.index());
        if (compiled == null) {
            return function.target().call(arguments);
        }
        try {
            return compiled.callBoxed(arguments);
        } catch (AbstractTruffleException | StackOverflowError failure) {
            throw from(function, failure);
        } finally {
            Reference.reachabilityFence(function);
        }
    }

    /**
     * Has Truffle see an exception leave functions of machine code.
     *
     * @return the exception to throw on
     */
    public static AbstractTruffleException seen(LeftFunctions left) {
        return Trace.seen(left);
    }

    /**
     * What to throw where {@code failure} has left {@code function}, which is null if somebody has seen it.
     *
     * @throws Error {@code failure} if it is one, except an exhausted stack, which is a trap
     */
    public static RuntimeException from(FunctionInstance function, Throwable failure) {
        if (function != null && failure instanceof AbstractTruffleException exception && isMachineCode(function)) {
            return exception;
        }
        if (function != null && (failure instanceof AbstractTruffleException || failure instanceof StackOverflowError)) {
            try {
                function.codeTarget().call(new Departure(failure));
            } catch (AbstractTruffleException seen) {
                return seen;
            }
        }
        return Departure.<RuntimeException>unchecked(failure);
    }

    /** Whether the method by which the function was called is machine code, of which all exceptions have been seen. */
    private static boolean isMachineCode(FunctionInstance function) {
        CompiledFunction compiled = function.instance().code().compiled(function.index());
        return compiled != null && compiled.host() != null;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException unchecked(Throwable failure) throws T {
        throw (T) failure;
    }
}
