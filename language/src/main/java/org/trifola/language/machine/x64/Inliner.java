package org.trifola.language.machine.x64;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.types.FunctionType;

/**
 * Makes code of calls for which functions are inlined. Arguments and results are in locals that the caller has for that. An element of
 * a table may always be another function than those, which is called then.
 */
final class Inliner {

    private static final int CMP = 7;

    private final Assembler code;
    private final InstructionReader in;
    private final Operands operands;
    private final VariableCompiler variables;
    private final LocalFacts facts;
    private final ControlCompiler control;
    private final CallCompiler calls;
    private final Traps traps;
    private final FunctionCompiler compiler;

    Inliner(Assembler code, InstructionReader in, Operands operands, VariableCompiler variables, LocalFacts facts, ControlCompiler control, CallCompiler calls, Traps traps,
                    FunctionCompiler compiler) {
        this.code = code;
        this.in = in;
        this.operands = operands;
        this.variables = variables;
        this.facts = facts;
        this.control = control;
        this.calls = calls;
        this.traps = traps;
        this.compiler = compiler;
    }

    /** Inlines the function that is called. */
    void direct(InlinedCall call) {
        setArguments(call);
        int mark = facts.mark();
        Label done = new Label();
        if (call.functions().getFirst().hasBranches()) {
            operands.flush();
        }
        inline(call, 0, done);
        finish(call, done, mark);
    }

    /** Inlines the functions that may be called. */
    void indirect(InlinedCall call, int type, int table, FunctionType called) {
        variables.set(call.index());
        setArguments(call);
        int mark = facts.mark();
        operands.flush();
        Label done = new Label();
        Label other = new Label();
        calls.checkUnchanged(table, other);
        for (int i = 0; i < call.functions().size(); i++) {
            Label next = new Label();
            variables.get(call.index());
            int index = operands.pop();
            code.arithmetic(false, CMP, operands.inRegister(index), call.callees().get(i).element());
            code.jump(Condition.NOT_EQUAL, next);
            operands.release(index);
            inline(call, i, done);
            if (control.isReachable()) {
                code.jump(done);
            }
            control.resume(next, mark);
        }
        code.bind(other);
        for (int i = 0; i < call.arguments(); i++) {
            variables.get(call.argument(i));
        }
        variables.get(call.index());
        calls.indirect(type, table, called, call.others());
        if (call.result() != Operands.NONE) {
            variables.set(call.result());
        }
        finish(call, done, mark);
    }

    private void setArguments(InlinedCall call) {
        for (int i = call.arguments() - 1; i >= 0; i--) {
            variables.set(call.argument(i));
        }
    }

    private void inline(InlinedCall call, int number, Label done) {
        InlinableFunction function = call.functions().get(number);
        int[] locals = call.locals()[number];
        for (int local = 0; local < locals.length; local++) {
            if (function.isZeroed()[local]) {
                operands.pushConstant(function.locals()[local], 0);
                variables.set(locals[local]);
            }
        }
        control.inline(done, call.result());
        traps.enter(call.offset());
        in.enter(function.body(), locals);
        compiler.compileToEnd();
        in.leave();
        traps.leave();
    }

    private void finish(InlinedCall call, Label done, int mark) {
        if (done.isUsed()) {
            control.resume(done, mark);
        }
        if (control.isReachable() && call.result() != Operands.NONE) {
            variables.get(call.result());
        }
    }
}
