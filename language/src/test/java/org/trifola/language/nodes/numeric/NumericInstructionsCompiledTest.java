package org.trifola.language.nodes.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;

import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.trifola.language.error.TrapException;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.nodes.ExpressionNode;

/** Compiled numeric instructions answer what the tables of assertions say. */
@Tag("compiled")
class NumericInstructionsCompiledTest {

    static List<Class<?>> shapes() {
        return NumericAssertion.operators().<Class<?>> map(NumericOp::getClass).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void answerWhatTheTablesSay(Class<?> shape) {
        try (Context context = Context.newBuilder().allowExperimentalOptions(true).option("engine.CompileImmediately", "true")
                        .option("engine.BackgroundCompilation", "false").option("engine.MultiTier", "false")
                        .option("engine.CompilationFailureAction", "Throw").build()) {
            context.enter();
            List<NumericOp> operators = NumericAssertion.operators().filter(shape::isInstance).toList();
            List<NumericAssertion> assertions = NumericAssertion.all().stream().filter(assertion -> shape.isInstance(assertion.operator())).toList();
            CallTarget target = new Selection(operators).getCallTarget();
            answers(target, operators, assertions);
            // Neither a trap nor anything else of the first time has cost the code.
            assertEquals(List.of(), answers(target, operators, assertions).stream().filter(answer -> !answer.right()).toList());
            context.leave();
        }
    }

    private static List<Answer> answers(CallTarget target, List<NumericOp> operators, List<NumericAssertion> assertions) {
        List<Answer> answers = new ArrayList<>();
        for (NumericAssertion assertion : assertions) {
            Object first = assertion.operands().getFirst();
            Object second = assertion.operands().getLast();
            try {
                Result result = (Result) target.call(operators.indexOf(assertion.operator()), first, second);
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

        Selection(List<NumericOp> operators) {
            super(null, NumericNodes.frame(2 * operators.size()));
            applications = new Application[operators.size()];
            for (int i = 0; i < applications.length; i++) {
                applications[i] = new Application(operators.get(i), 2 * i);
            }
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

    /** An instruction whose operands are locals. */
    private static final class Application extends Node {

        private final int slot;
        @Child private ExpressionNode instruction;

        Application(NumericOp operator, int slot) {
            this.slot = slot;
            var parameters = operator.signature().parameters();
            ExpressionNode a = NumericNodes.local(parameters.getFirst(), slot);
            ExpressionNode b = parameters.size() == 2 ? NumericNodes.local(parameters.getLast(), slot + 1) : null;
            this.instruction = NumericNodes.instruction(operator, a, b);
        }

        Object execute(VirtualFrame frame) {
            NumericNodes.set(frame, slot, frame.getArguments()[1]);
            NumericNodes.set(frame, slot + 1, frame.getArguments()[2]);
            return instruction.executeBoxed(frame, null);
        }
    }
}
