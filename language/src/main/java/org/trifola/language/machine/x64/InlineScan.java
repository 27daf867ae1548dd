package org.trifola.language.machine.x64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.machine.Callee;
import org.trifola.language.machine.FunctionTable;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/** Decides what is inlined for the calls of a body, and scans it as a part of that body, with locals that are added for it. */
final class InlineScan {

    /** From so many bytes that have been inlined into a function on, nothing more is. */
    private static final int ENOUGH = 4 << 10;
    private static final int NONE = Operands.NONE;

    private final BodyScan scan;
    private final Module module;
    private final LocalPool locals;
    private final FunctionTable functions;
    private final InlinableFunctions inlinable;
    /** In order of their offsets. */
    private final List<InlinedCall> calls = new ArrayList<>();
    private int bytes;
    /** The call for which a body is being scanned, or null; and the constructs around the instructions of that body. */
    private InlinedCall call;
    private int depth;

    InlineScan(BodyScan scan, Module module, LocalPool locals, FunctionTable functions, InlinableFunctions inlinable) {
        this.scan = scan;
        this.module = module;
        this.locals = locals;
        this.functions = functions;
        this.inlinable = inlinable;
    }

    /** What is inlined for the call at the offset {@code offset}, or null if it is called. */
    InlinedCall at(int offset) {
        int low = 0;
        int high = calls.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int found = calls.get(middle).offset();
            if (found == offset) {
                return calls.get(middle);
            }
            if (found < offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** Whether what is being scanned is inlined. */
    boolean isInlining() {
        return call != null;
    }

    /** Scans the {@code call} that {@code in} has read. */
    void direct(InstructionReader in) {
        InlinableFunction function = bytes < ENOUGH ? inlinable.get(in.index(), scan.isInLoop()) : null;
        if (function == null) {
            scan.call(module.functionType(in.index()));
            return;
        }
        int[] mark = locals.mark();
        int[] arguments = takeAll(function.type().parameters());
        int result = function.hasBranches() ? takeResult(function.type()) : NONE;
        begin(new InlinedCall(in.offset(), List.of(function), List.of(), List.of(), new int[1][], result, NONE));
        setAll(arguments);
        inline(in, 0, arguments);
        end(mark);
    }

    /** Scans the {@code call_indirect} that {@code in} has read. */
    void indirect(InstructionReader in) {
        FunctionType type = module.types().get(in.index()).functionType();
        List<Callee> likely = bytes < ENOUGH && scan.isInLoop() ? functions.callees(in.secondIndex(), functions.type(in.index())) : List.of();
        List<InlinableFunction> inlined = new ArrayList<>();
        List<Callee> callees = new ArrayList<>();
        List<Callee> others = new ArrayList<>();
        for (Callee callee : likely) {
            InlinableFunction found = inlinable.get(callee.function(), true);
            if (found != null) {
                inlined.add(found);
                callees.add(callee);
            } else {
                others.add(callee);
            }
        }
        if (inlined.isEmpty()) {
            scan.call(type);
            return;
        }
        int[] mark = locals.mark();
        int[] arguments = takeAll(type.parameters());
        begin(new InlinedCall(in.offset(), inlined, callees, others, new int[inlined.size()][], takeResult(type), locals.take(MachineType.I32)));
        scan.use(BodyScan.SET, call.index());
        setAll(arguments);
        scan.start(BodyScan.BLOCK);
        int[] common = locals.mark();
        for (int i = 0; i < inlined.size(); i++) {
            scan.start(BodyScan.BLOCK);
            scan.use(BodyScan.GET, call.index());
            scan.event(BodyScan.BRANCH_IF, 0);
            inline(in, i, arguments);
            scan.event(BodyScan.BRANCH, 1);
            scan.end();
            locals.release(common);
        }
        for (int argument : arguments) {
            scan.use(BodyScan.GET, argument);
        }
        scan.use(BodyScan.GET, call.index());
        scan.call(type);
        setResult();
        scan.end();
        end(mark);
    }

    private void begin(InlinedCall begun) {
        calls.add(begun);
        call = begun;
    }

    private void end(int[] mark) {
        if (call.result() != NONE) {
            scan.use(BodyScan.GET, call.result());
        }
        locals.release(mark);
        call = null;
    }

    private int[] takeAll(List<ValueType> types) {
        int[] taken = new int[types.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = locals.take(MachineType.of(types.get(i)));
        }
        return taken;
    }

    private int takeResult(FunctionType type) {
        return type.results().isEmpty() ? NONE : locals.take(MachineType.of(type.results().getFirst()));
    }

    private void setAll(int[] arguments) {
        for (int i = arguments.length - 1; i >= 0; i--) {
            scan.use(BodyScan.SET, arguments[i]);
        }
    }

    private void setResult() {
        if (call.result() != NONE) {
            scan.use(BodyScan.SET, call.result());
        }
    }

    /** Scans the function {@code number} of the call, whose arguments are in locals. */
    private void inline(InstructionReader in, int number, int[] arguments) {
        InlinableFunction function = call.functions().get(number);
        int[] used = Arrays.copyOf(arguments, function.locals().length);
        for (int local = arguments.length; local < used.length; local++) {
            used[local] = locals.take(function.locals()[local]);
            if (function.isZeroed()[local]) {
                scan.use(BodyScan.SET, used[local]);
            }
        }
        call.locals()[number] = used;
        bytes += module.bodies().length(function.function() - module.importedFunctions());
        scan.start(BodyScan.BLOCK);
        depth = scan.currentDepth();
        in.enter(function.body(), used);
        while (!in.atEnd()) {
            scan.add(in, in.read());
        }
        in.leave();
        setResult();
    }

    /** Scans a branch that is always taken, before it is an event. */
    void branch(int label) {
        if (call != null && label == scan.currentDepth() - depth) {
            setResult();
        }
    }

    /** Scans a {@code return}, unless that is one of the function into which others are inlined. */
    boolean returnFromFunction() {
        if (call == null) {
            return false;
        }
        setResult();
        scan.event(BodyScan.BRANCH, scan.currentDepth() - depth);
        return true;
    }
}
