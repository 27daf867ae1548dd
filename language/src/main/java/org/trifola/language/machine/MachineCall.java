package org.trifola.language.machine;

import com.oracle.truffle.api.exception.AbstractTruffleException;

import org.trifola.language.error.StackRoom;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.machine.x64.Stubs;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.LeftFunctions;
import org.trifola.language.runtime.Safepoints;

/** A call of machine code by Java: from its entry until it returns, with all that it leaves for on the way. */
final class MachineCall {

    private static final TrapKind[] TRAPS = TrapKind.values();

    private final MachineCode code;
    private final int function;
    private final MachineInstance state;
    private final MachineStack stack;
    /** Why machine code was left last. */
    private int reason = ExitReason.RETURN;
    /** The stack pointer with which it was left and with which it goes on, or 0 while it is not left. */
    private long left;

    MachineCall(MachineCode code, int function, MachineInstance state, MachineStack stack) {
        this.code = code;
        this.function = function;
        this.state = state;
        this.stack = stack;
    }

    /**
     * Runs the function.
     *
     * @param arguments the instance, and the boxed arguments
     * @return null if it has no results, the boxed result, or an {@code Object[]} of boxed results
     * @throws LeftFunctions if an exception leaves it
     */
    Object run(Object[] arguments) {
        try {
            return run(arguments, code.signature(function));
        } catch (AbstractTruffleException e) {
            throw left(e);
        } catch (StackOverflowError e) {
            StackRoom.ensure();
            throw left(new TrapException(TrapKind.CALL_STACK_EXHAUSTED, null));
        }
    }

    private LeftFunctions left(AbstractTruffleException exception) {
        return left != 0 ? code.left(exception, left, reason) : code.left(exception, function);
    }

    private Object run(Object[] arguments, Signature signature) {
        long place = stack.arguments(signature.length());
        if (place == 0) {
            throw new TrapException(TrapKind.CALL_STACK_EXHAUSTED, null);
        }
        signature.writeArguments(arguments, place, stack);
        enter();
        leave(Native.call(code.stubs().enter(), state.data(), FunctionTable.offset(function), place, stack.address(), 0, 0));
        while (reason != ExitReason.RETURN) {
            resume();
        }
        return signature.readResult(place, stack.address() + MachineStack.FIRST, stack.address() + MachineStack.SECOND);
    }

    /** Does what machine code has been left for, and lets it go on. A method of its own, since the JVM compiles those sooner than loops. */
    private void resume() {
        left = stack.value(MachineStack.STACK_POINTER);
        stack.setTop(left);
        long next = handle(stack.value(MachineStack.FIRST), stack.value(MachineStack.SECOND), left + Stubs.SAVED + Long.BYTES);
        enter();
        long stackPointer = left;
        left = 0;
        leave(Native.call(code.stubs().resume(), state.data(), stackPointer, stack.address(), next, 0, 0));
    }

    private void enter() {
        if (!state.enter()) {
            throw new TrapException(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, null);
        }
        stack.setRunning(state);
    }

    private void leave(long why) {
        stack.setRunning(null);
        reason = (int) why;
        state.leave();
    }

    /**
     * Does what machine code has been left for.
     *
     * @param values the machine address of the operands, and of the results
     * @return the machine address of code to jump to, or 0 to go on
     */
    private long handle(long first, long second, long values) {
        return switch (reason) {
            case ExitReason.CALL -> call(FunctionTable.function((int) first), values);
            case ExitReason.INDIRECT_CALL -> callIndirect((int) first, (int) second, (int) (second >>> Integer.SIZE), values);
            case ExitReason.INSTRUCTION -> {
                MemoryInstructions.execute(state.instance(), (int) first, values);
                yield 0;
            }
            case ExitReason.POLL -> {
                state.poll();
                Safepoints.poll(null);
                state.instance().checkOpen();
                yield 0;
            }
            default -> throw new TrapException(TRAPS[reason - ExitReason.TRAP], null);
        };
    }

    private long call(int called, long values) {
        long address = code.address(called);
        if (address == 0) {
            Signature signature = code.signature(called);
            signature.writeResult(code.callOther(called, signature.readArguments(state.instance(), values, stack)), values);
        }
        return address;
    }

    private long callIndirect(int element, int type, int table, long values) {
        Instance instance = state.instance();
        FunctionInstance called = instance.callee(element, table, type);
        if (called.instance() == instance) {
            state.know(table, element, called.index());
            return call(called.index(), values);
        }
        Signature signature = new Signature(called.type().functionType());
        signature.writeResult(MachineCode.callFunction(called, signature.readArguments(instance, values, stack)), values);
        return 0;
    }
}
