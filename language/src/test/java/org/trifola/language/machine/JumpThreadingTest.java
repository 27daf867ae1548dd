package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;
import org.trifola.language.error.TrapException;

/** Interpreters of the bytes of a memory, each of whose operators leads to the next by a jump of its own. */
class JumpThreadingTest {

    private static final int PROGRAMS = 300;
    private static final int LENGTH = 40;

    /** Fills the memory with operators below {@code operators}, the last of which ends the program, and compares what comes of it. */
    private static void run(BothTiers both, int operators) {
        Random random = new Random(1);
        for (int program = 0; program < PROGRAMS; program++) {
            for (int i = 0; i < LENGTH; i++) {
                both.traps("set", i, random.nextInt(operators - 1));
            }
            both.traps("set", LENGTH, operators - 1);
            both.traps("run", random.nextInt(50));
        }
    }

    private static final String SET = "(func (export \"set\") (param i32 i32) (i32.store8 (local.get 0) (local.get 1)))";

    /** Some operators share what they do in the end, one leaves operands behind, and one is told by whether two numbers are equal. */
    @Test
    void operatorsLeadToTheNext() {
        run(new BothTiers("""
                        (module (memory 1) %s
                          (func (export "run") (param $a i32) (result i32) (local $pc i32) (local $next i32) (local $count i32) (local $b i64)
                            block $exit
                              loop $loop
                                (local.set $next (i32.add (local.get $pc) (i32.const 1)))
                                block $two block $one
                                  block block block block block block
                                    (br_table 0 1 2 3 4 5 $exit (i32.load8_u (local.get $pc)))
                                  end
                                  (local.set $a (i32.add (local.get $a) (i32.const 3))) (br $one)
                                  end
                                  (local.set $a (i32.mul (local.get $a) (local.get $next))) (br $two)
                                  end
                                  (local.set $b (i64.add (local.get $b) (i64.extend_i32_u (local.get $a)))) (local.get $a) (local.get $b) (br $two)
                                  end
                                  (br_if $one (i32.and (local.get $a) (i32.const 1))) (local.set $a (i32.xor (local.get $a) (local.get $count))) (br $one)
                                  end
                                  (local.set $pc (local.get $next)) (br $loop)
                                  end
                                  (local.set $a (i32.wrap_i64 (local.get $b)))
                                end
                                (local.set $a (i32.rotl (local.get $a) (i32.const 5))) (local.get $a)
                                (drop)
                                end
                                (local.set $count (i32.add (local.get $count) (i32.const 1))) (local.set $pc (local.get $next)) (br $loop)
                              end
                            end
                            (i32.add (local.get $count) (i32.add (local.get $a) (i32.wrap_i64 (local.get $b))))))
                        """.formatted(SET)), 7);
    }

    @Test
    void aConditionTellsTheNext() {
        run(new BothTiers("""
                        (module (memory 1) %s
                          (func (export "run") (param $a i32) (result i32) (local $pc i32)
                            loop $loop
                              (local.set $pc (i32.add (local.get $pc) (i32.const 1)))
                              block block block block
                                (br_table 0 1 2 2 3 (i32.gt_u (i32.load8_u (local.get $pc)) (local.get $pc)))
                              end
                              (local.set $a (i32.add (local.get $a) (local.get $pc))) (br_if 2 (i32.eq (local.get $pc) (i32.const 40))) (br $loop)
                              end
                              (local.set $a (i32.mul (local.get $a) (i32.const 7))) (br $loop)
                              end end
                            end
                            (local.get $a)))
                        """.formatted(SET)), 60);
    }

    /** Each of two sets of the address is made code more than once, before the third gives it a number that is not inside. */
    @Test
    void whatIsSetLaterIsNotForgotten() {
        BothTiers both = new BothTiers("""
                        (module (memory 1) %s
                          (func (export "run") (param $a i32) (result i32) (local $pc i32) (local $at i32)
                            block $exit
                              loop $loop
                                block $latch
                                  block block block block block
                                    (br_table 0 1 2 3 4 $exit (i32.load8_u (i32.and (local.get $pc) (i32.const 255))))
                                  end (br $latch) end (br $latch) end
                                  (local.set $a (i32.add (local.get $a) (i32.load8_u (local.get $at))))
                                  (local.set $pc (i32.add (local.get $pc) (i32.const 1))) (br $loop) end
                                  (local.set $at (i32.const 65536)) (local.set $pc (i32.add (local.get $pc) (i32.const 1))) (br $loop)
                                  end
                                  (br $latch)
                                end
                                (local.set $at (i32.load8_u (local.get $pc))) (local.set $pc (i32.add (local.get $pc) (i32.const 1))) (br $loop)
                              end
                            end
                            (local.get $a)))
                        """.formatted(SET));
        both.traps("set", 0, 0);
        both.traps("set", 1, 2);
        both.traps("set", 2, 5);
        assertFalse(both.traps("run", 7));
        both.traps("set", 0, 3);
        assertTrue(both.traps("run", 7));
    }

    /** An operator is a loop of its own, whose locals live elsewhere in it, and that is left for the next operator from inside. */
    @Test
    void localsLiveWhereTheyDoInTheLoop() {
        StringBuilder locals = new StringBuilder();
        StringBuilder inLoop = new StringBuilder();
        StringBuilder results = new StringBuilder("(local.get $a)");
        for (int i = 0; i < 14; i++) {
            locals.append("(local $l").append(i).append(" i32)");
            inLoop.append("(local.set $l%1$d (i32.add (i32.mul (local.get $l%1$d) (i32.const 3)) (local.get $l%2$d)))".formatted(i, (i + 5) % 14));
            results.append("(i32.xor (local.get $l").append(i).append(") (i32.const ").append(i).append(")) i32.add ");
        }
        run(new BothTiers("""
                        (module (memory 1) %s
                          (func $other (param i32) (result i32) (loop (br_if 0 (i32.eq (local.get 0) (i32.const -1)))) (i32.add (local.get 0) (i32.const 9)))
                          (func (export "run") (param $a i32) (result i32) (local $pc i32) (local $left i32) %s
                            block $exit
                              loop $loop
                                (local.set $pc (i32.add (local.get $pc) (i32.const 1)))
                                block block block block
                                  (br_table 0 1 2 3 $exit (i32.load8_u offset=0 (i32.sub (local.get $pc) (i32.const 1))))
                                end
                                (local.set $a (call $other (local.get $a))) (br $loop)
                                end
                                (local.set $left (i32.const 9))
                                loop $inner
                                  %s
                                  (if (i32.and (local.get $l3) (i32.const 4)) (then (br $loop)))
                                  (br_if $inner (local.tee $left (i32.sub (local.get $left) (i32.const 1))))
                                end
                                (br $loop)
                                end
                                (local.set $l3 (i32.add (local.get $l3) (local.get $pc))) (br $loop)
                                end
                                (local.set $l7 (i32.add (local.get $l7) (local.get $a))) (br $loop)
                              end
                            end
                            %s))
                        """.formatted(SET, locals, inLoop, results)), 5);
    }

    @Test
    void trapsTellWhereTheOperatorIs() {
        assertEquals(trapOf("interpreter").backtrace(), trapOf("native").backtrace());
    }

    private static TrapException trapOf(String tier) {
        WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", tier));
        WasmInstance instance = engine.newStore().build().instantiate(engine.module("test", """
                        (module (memory 1)
                          (func (export "run") (local $pc i32)
                            loop $loop
                              block block block block
                                (br_table 0 1 2 3 $loop (i32.load8_u (local.get $pc)))
                              end (local.set $pc (i32.const 65536)) (br $loop)
                              end (br $loop) end (br $loop) end (br $loop)
                            end))
                        """), WasmImports.NONE);
        return assertThrows(TrapException.class, () -> instance.function("run").call());
    }
}
