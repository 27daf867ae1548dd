package org.trifola.language.nodes.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;

import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.trifola.language.error.TrapException;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;

/** Compiled numeric instructions answer what the tables of assertions say. */
@Tag("compiled")
class NumericInstructionsCompiledTest {

    static List<Class<?>> shapes() {
        return NumericAssertion.operators().<Class<?>> map(NumericOp::getClass).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void answerWhatTheTablesSay(Class<?> shape) {
        List<NumericOp> operators = NumericAssertion.operators().filter(shape::isInstance).toList();
        List<NumericAssertion> assertions = NumericAssertion.all().stream().filter(assertion -> shape.isInstance(assertion.operator())).toList();
        check(operators.stream().map(Application::toLocals).toList(), assertions, assertion -> operators.indexOf(assertion.operator()));
    }

    @Test
    void divisionsByConstantsAnswerWhatTheTablesSay() {
        List<NumericAssertion> assertions = NumericAssertion.all().stream()
                        .filter(assertion -> assertion.operator().mnemonic().matches("i(32|64)\\.(div|rem)_[su]")).toList();
        check(assertions.stream().map(Application::toLocalAndConstant).toList(), assertions, assertions::indexOf);
    }

    private static void check(List<Application> applications, List<NumericAssertion> assertions, ToIntFunction<NumericAssertion> index) {
        try (Context context = Context.newBuilder().allowExperimentalOptions(true).option("engine.CompileImmediately", "true")
                        .option("engine.BackgroundCompilation", "false").option("engine.MultiTier", "false")
                        .option("engine.CompilationFailureAction", "Throw").build()) {
            context.enter();
            CallTarget target = new Selection(applications).getCallTarget();
            answers(target, assertions, index);
            // Neither a trap nor anything else of the first time has cost the code.
            assertEquals(List.of(), answers(target, assertions, index).stream().filter(answer -> !answer.right()).toList());
            context.leave();
        }
    }

    private static List<Answer> answers(CallTarget target, List<NumericAssertion> assertions, ToIntFunction<NumericAssertion> index) {
        List<Answer> answers = new ArrayList<>();
        for (NumericAssertion assertion : assertions) {
            Object first = assertion.operands().getFirst();
            Object second = assertion.operands().getLast();
            try {
                Result result = (Result) target.call(index.applyAsInt(assertion), first, second);
                answers.add(new Answer(assertion, result, result.compiled() && !assertion.traps() && assertion.allows(result.value())));
            } catch (TrapException trap) {
                answers.add(new Answer(assertion, trap.getMessage(), assertion.traps() && assertion.answer().equals(trap.getMessage())));
            }
        }
        return answers;
    }

    /** What came of an assertion. */
    private record Answer(NumericAssertion assertion, Object outcome, boolean right) {
    }

    /** A value, and whether compiled code gave it. */
    private record Result(Object value, boolean compiled) {
    }

    /** Executes one of many instructions: the first argument says which, the others are its operands. */
    private static final class Selection extends RootNode {

        @Children private final Application[] applications;

        Selection(List<Application> applications) {
            super(null, NumericNodes.frame(Application.SLOTS));
            this.applications = applications.toArray(Application[]::new);
        }

        @Override
        @ExplodeLoop
        public Object execute(VirtualFrame frame) {
            int index = (int) frame.getArguments()[0];
            for (int i = 0; i < applications.length; i++) {
                if (i == index) {
                    Object value = applications[i].execute(frame);
                    return new Result(value, CompilerDirectives.inCompiledCode());
                }
            }
            throw CompilerDirectives.shouldNotReachHere();
        }
    }

    /** An instruction whose operands are locals, or a local and a constant. */
    private static final class Application extends Node {

        /** Two for every type of number, since a slot has one type for life. */
        static final int SLOTS = 2 * NumberType.values().length;

        private final int slot;
        @Child private ExpressionNode instruction;

        private Application(NumericOp operator, Object constant) {
            List<ValueType> parameters = operator.signature().parameters();
            this.slot = 2 * ((NumberType) parameters.getFirst()).ordinal();
            ExpressionNode a = NumericNodes.local(parameters.getFirst(), slot);
            ExpressionNode b = constant != null ? NumericNodes.constant(constant)
                            : parameters.size() == 2 ? NumericNodes.local(parameters.getLast(), slot + 1) : null;
            this.instruction = NumericNodes.instruction(operator, a, b);
        }

        static Application toLocals(NumericOp operator) {
            return new Application(operator, null);
        }

        static Application toLocalAndConstant(NumericAssertion assertion) {
            return new Application(assertion.operator(), assertion.operands().getLast());
        }

        Object execute(VirtualFrame frame) {
            NumericNodes.set(frame, slot, frame.getArguments()[1]);
            NumericNodes.set(frame, slot + 1, frame.getArguments()[2]);
            return instruction.executeBoxed(frame, null);
        }
    }
}
