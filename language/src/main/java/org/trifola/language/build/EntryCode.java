package org.trifola.language.build;

import java.util.function.IntSupplier;
import java.util.function.Supplier;

import com.oracle.truffle.api.CallTarget;

import org.trifola.language.error.StackRoom;
import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.HostCode;
import org.trifola.language.runtime.Instance;

/**
 * A function that is machine code, as its call target calls it. Where calls from Java and of the host follow each other so soon that
 * entering and leaving machine code is most of the time, a short function becomes something else. With an optimizing runtime it becomes
 * nodes, if it calls no other one, which are compiled together with what calls it. Else it is a method: until calls are no longer
 * frequent, or until that is found to be no faster. Several threads may disturb each other's counts, which costs time and nothing else.
 */
final class EntryCode implements HostCode {

    /** After so many calls they are found to be frequent, or not. */
    private static final int CALLS = 2_000;
    /** The same while the function is a method: fewer, since a long call is faster as machine code. */
    private static final int CALLS_OF_METHOD = 128;
    /** Calls are frequent if so many nanoseconds at most are between them, on average. */
    private static final long FREQUENT = 400;
    /** They no longer are if it is more than so many: a method takes its time before HotSpot compiles it. */
    private static final long NO_LONGER_FREQUENT = 4_000;
    /** After so many calls HotSpot has compiled a method by its better compiler, which takes its time on a processor that has other work. */
    private static final int WARM_UP = 1_000_000;

    private final HostCode machineCode;
    private final int function;
    private final IntSupplier hostCalls;
    private final Supplier<CompiledFunction> methods;
    private final Supplier<CallTarget> nodes;
    /** The function as a method while calls are frequent, or null. */
    private volatile CompiledFunction method;
    /** The function as nodes if that is what calls of instances become, or null. */
    private volatile CallTarget target;
    /** Whether nothing is to be found out any more. */
    private boolean isSettled;
    /** When the counts below began. */
    private long since = System.nanoTime();
    /** Calls by Java, and those together with calls of the host. */
    private int calls;
    private int allCalls;
    /** The nanoseconds of a call by Java as machine code; and as a method, of all calls after so many. */
    private long machineTime;
    private long methodTime;
    private int methodCalls;

    /**
     * @param machineCode the function as machine code
     * @param function its index
     * @param hostCalls gives how often machine code of the module has called the host, or other modules, so far
     * @param methods gives the function as a method, or null if it cannot be one
     * @param nodes gives the function as nodes, or null if that does not suit it
     */
    EntryCode(HostCode machineCode, int function, IntSupplier hostCalls, Supplier<CompiledFunction> methods, Supplier<CallTarget> nodes) {
        this.machineCode = machineCode;
        this.function = function;
        this.hostCalls = hostCalls;
        this.methods = methods;
        this.nodes = nodes;
    }

    @Override
    public Object call(Object[] arguments) {
        CompiledFunction frequent = method;
        if (frequent != null) {
            if (++calls >= CALLS_OF_METHOD) {
                reconsider();
            }
            return frequent.callBoxed(arguments);
        }
        if (isSettled) {
            becomeNodes(arguments);
            return machineCode.call(arguments);
        }
        int before = hostCalls.getAsInt();
        Object result = machineCode.call(arguments);
        calls++;
        allCalls += 1 + hostCalls.getAsInt() - before;
        if (allCalls >= CALLS) {
            consider();
        }
        return result;
    }

    private void consider() {
        long time = time();
        if (time <= FREQUENT * allCalls && StackRoom.isThere()) {
            machineTime = time / Math.max(1, calls);
            CallTarget known = nodes.get();
            CompiledFunction frequent = known == null ? methods.get() : null;
            target = known;
            method = frequent;
            isSettled = frequent == null;
        }
        calls = 0;
        allCalls = 0;
    }

    private void becomeNodes(Object[] arguments) {
        CallTarget known = target;
        if (known != null) {
            ((Instance) arguments[0]).function(function).setTarget(known);
        }
    }

    private void reconsider() {
        long time = time();
        if (time > NO_LONGER_FREQUENT * calls) {
            method = null;
        } else if (methodCalls <= 2 * WARM_UP) {
            compare(time);
        }
        calls = 0;
    }

    private void compare(long time) {
        methodCalls += calls;
        methodTime += methodCalls > WARM_UP ? time : 0;
        if (methodCalls > 2 * WARM_UP && methodTime / WARM_UP > machineTime) {
            method = null;
            isSettled = true;
        }
    }

    private long time() {
        long now = System.nanoTime();
        long time = now - since;
        since = now;
        return time;
    }

    @Override
    public CallTarget target() {
        return machineCode.target();
    }
}
