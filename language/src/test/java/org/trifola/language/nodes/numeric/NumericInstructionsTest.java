package org.trifola.language.nodes.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.trifola.language.error.TrapException;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;

/** Numeric instructions, whatever their operands are, answer what the tables of assertions say. */
class NumericInstructionsTest {

    /** What an operand may be. */
    private enum Form {
        CONSTANT, LOCAL, COMPUTED
    }

    static List<NumericAssertion> assertions() {
        return NumericAssertion.all();
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void answersWhatTheTableSays(NumericAssertion assertion) {
        for (Form left : Form.values()) {
            for (Form right : Form.values()) {
                check(assertion, left, right);
            }
        }
    }

    @Test
    void theTablesHaveEveryInstruction() {
        Set<String> tested = assertions().stream().map(assertion -> assertion.operator().mnemonic()).collect(Collectors.toSet());
        assertEquals(Set.of(), NumericAssertion.operators().map(NumericOp::mnemonic).filter(name -> !tested.contains(name)).collect(Collectors.toSet()));
    }

    @Test
    void aTrapBlamesTheInstruction() {
        ExpressionNode division = I32DivisionNode.create(NumericOp.I32Binop.DIV_S, NumericNodes.constant(1), NumericNodes.constant(0), 7);
        TrapException trap = assertThrows(TrapException.class, () -> division.executeBoxed(null, null));
        assertEquals(7, ((Offset) trap.getLocation()).offset());
    }

    private static void check(NumericAssertion assertion, Form left, Form right) {
        List<Object> operands = assertion.operands();
        VirtualFrame frame = Truffle.getRuntime().createVirtualFrame(new Object[0], NumericNodes.frame(2));
        ExpressionNode a = operand(assertion, 0, left, frame);
        ExpressionNode b = operands.size() == 2 ? operand(assertion, 1, right, frame) : null;
        ExpressionNode node = NumericNodes.instruction(assertion.operator(), a, b);
        if (assertion.traps()) {
            TrapException trap = assertThrows(TrapException.class, () -> node.executeBoxed(frame, null));
            assertEquals(assertion.answer(), trap.getMessage());
        } else {
            Object result = node.executeBoxed(frame, null);
            assertTrue(assertion.allows(result), () -> "got " + result + " from " + left + " and " + right);
        }
    }

    private static ExpressionNode operand(NumericAssertion assertion, int index, Form form, VirtualFrame frame) {
        Object value = assertion.operands().get(index);
        NumericNodes.set(frame, index, value);
        ExpressionNode local = NumericNodes.local(assertion.operator().signature().parameters().get(index), index);
        return switch (form) {
            case CONSTANT -> NumericNodes.constant(value);
            case LOCAL -> local;
            case COMPUTED -> NumericNodes.computed(local);
        };
    }
}
