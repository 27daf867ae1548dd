package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locals that are set and never read, to what must be computed for all that, as it may trap. */
class DeadSetsTest {

    /** The parameter of a loop is what the branch brings, and not only what it was at first. */
    @Test
    void parametersOfLoopsAreNotWhatTheyWereAtFirst() {
        BothTiers both = new BothTiers("""
                        (module (memory 1)
                          (func (export "f") (param i32) (result i32) (local i32)
                            (i32.and (local.get 0) (i32.const 1))
                            (loop (param i32) (result i32)
                              (local.set 1 (i32.add (i32.const 65530)))
                              (i32.load8_u (local.get 1)) drop
                              (i32.mul (local.get 0) (i32.const 3))
                              (br_if 0 (i32.lt_u (local.get 1) (i32.const 65531))))))
                        """);
        assertFalse(both.traps("f", 1));
        assertTrue(both.traps("f", 2));
    }

    /** Each traps if the parameter is 1, and does not if it is 0. */
    @ParameterizedTest
    @ValueSource(strings = {
                    "(i32.load (i32.mul (local.get 0) (i32.const 65533)))",
                    "(i32.load offset=65526 (i32.and (i32.mul (local.get 0) (i32.const 7)) (i32.const 7)))",
                    "(i32.load (i32.or (i32.and (local.get 0) (i32.const 255)) (i32.mul (local.get 0) (i32.const 65536))))",
                    "(i32.load (i32.load (i32.and (i32.mul (local.get 0) (i32.const 4)) (i32.const 4))))",
                    "(i32.load (select (i32.const 0) (i32.const 65536) (i32.eqz (local.get 0))))",
                    "(i32.load8_u (i32.add (i32.and (local.get 0) (i32.const 1)) (i32.const 65535)))",
                    "(i32.load8_u (i32.shl (i32.and (local.get 0) (i32.const 1)) (i32.const 16)))",
                    "(i32.load8_u offset=65535 (i32.and (local.get 0) (i32.const -1)))",
                    "(i32.div_u (i32.const 1) (i32.sub (i32.const 1) (local.get 0)))",
                    "(i32.rem_s (i32.const 1) (i32.sub (i32.const 1) (local.get 0)))",
                    "(i32.wrap_i64 (i64.div_s (i64.const 1) (i64.extend_i32_u (i32.sub (i32.const 1) (local.get 0)))))",
                    "(i32.trunc_f32_s (f32.mul (f32.convert_i32_s (local.get 0)) (f32.const 1e20)))",
                    "(i32.add (i32.const 1) (call $load (local.get 0)))",
                    "(i32.add (i32.const 1) (call_indirect (param) (result i32) (local.get 0)))",
                    "(i32.add (i32.const 1) (if (result i32) (local.get 0) (then unreachable) (else (i32.const 1))))"})
    void operandsThatMayTrapAreComputed(String operand) {
        BothTiers both = new BothTiers("""
                        (module (memory 1) (data (i32.const 4) "\\ff\\ff\\ff\\ff") (table 1 funcref) (elem (i32.const 0) $one)
                          (func $one (result i32) (i32.const 1))
                          (func $load (param i32) (result i32) (i32.load (i32.mul (local.get 0) (i32.const 65533))))
                          (func (export "f") (param i32) (result i32) (local i32)
                            %s local.set 1 (local.get 0)))
                        """.formatted(operand));
        assertFalse(both.traps("f", 0));
        assertTrue(both.traps("f", 1));
    }
}
