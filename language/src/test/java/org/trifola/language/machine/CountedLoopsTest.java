package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;

/** Loops that look as if they counted to a bound, and whose accesses must be checked for all that. */
class CountedLoopsTest {

    /** Each of them loads from addresses below 65536 if the parameter is 0, and from greater ones if it is 1. */
    @ParameterizedTest
    @ValueSource(strings = {
                    // A first value from which the bound is not whole steps away.
                    """
                    (local.set 1 (i32.and (local.get 0) (i32.const 1)))
                    loop (drop (i32.load8_u offset=65500 (local.get 1)))
                      (br_if 0 (i32.ne (local.tee 1 (i32.add (local.get 1) (i32.const 2))) (i32.const 20))) end""",
                    // What is added to is a copy from before the loop, of what the local was then.
                    """
                    (local.set 1 (i32.mul (local.get 0) (i32.const 65536)))
                    loop (local.set 2 (local.get 1)) (local.set 1 (i32.const 0))
                      loop (drop (i32.load8_u (local.get 1))) (local.set 1 (i32.add (local.get 2) (i32.const 4)))
                        (br_if 0 (i32.ne (local.get 1) (i32.const 4))) end end""",
                    // What is added to is a copy that not every turn makes.
                    """
                    (local.set 2 (i32.mul (local.get 0) (i32.const 65536)))
                    loop (drop (i32.load8_u (local.get 1)))
                      (if (i32.eqz (local.get 0)) (then loop (local.set 2 (local.get 1)) end))
                      (local.set 1 (i32.add (local.get 2) (i32.const 4)))
                      (br_if 0 (i32.ne (local.get 1) (i32.const 4))) end""",
                    // The sum is in another local, which the next turn begins with only by another way.
                    """
                    loop (drop (i32.load8_u offset=65500 (local.get 1))) (local.set 2 (i32.add (local.get 1) (i32.const 4)))
                      (local.set 1 (i32.add (local.get 2) (i32.mul (local.get 0) (i32.const 65536))))
                      (br_if 0 (i32.ne (local.get 2) (i32.const 8))) (local.set 1 (local.get 2)) end""",
                    // The sum becomes what the next turn begins with where there is none.
                    """
                    loop (drop (i32.load8_u offset=65500 (local.get 3))) (local.set 3 (i32.add (local.get 3) (i32.const 1)))
                      (br_if 1 (i32.gt_u (local.get 3) (select (i32.const 100) (i32.const 3) (local.get 0))))
                      (local.set 2 (i32.add (local.get 1) (i32.const 4)))
                      (br_if 0 (i32.ne (local.get 2) (i32.const 8))) (local.set 1 (local.get 2)) end""",
                    // What is copied is not what the turn began with.
                    """
                    loop (drop (i32.load8_u offset=65500 (local.get 3))) (local.set 3 (i32.add (local.get 3) (i32.const 1)))
                      (br_if 1 (i32.gt_u (local.get 3) (select (i32.const 100) (i32.const 3) (local.get 0))))
                      (local.set 1 (i32.const 4)) (local.set 2 (local.get 1)) (local.set 1 (i32.add (local.get 2) (i32.const 4)))
                      (br_if 0 (i32.ne (local.get 1) (i32.const 16))) end""",
                    // The counter begins at its bound, and comes there again only by way of all numbers.
                    """
                    (local.set 1 (i32.const 4))
                    loop (drop (i32.load8_u offset=65400 (local.get 1)))
                      (br_if 1 (i32.gt_u (local.get 1) (select (i32.const 1000) (i32.const 20) (local.get 0))))
                      (br_if 0 (i32.ne (local.tee 1 (i32.add (local.get 1) (i32.const 4))) (i32.const 4))) end""",
                    // Some turns do not add to the counter, but all to the address.
                    """
                    loop (drop (i32.load8_u offset=65500 (local.get 2))) (local.set 2 (i32.add (local.get 2) (i32.const 1)))
                      (if (i32.eqz (local.get 0)) (then (local.set 1 (i32.add (local.get 1) (i32.const 1)))))
                      (br_if 0 (i32.ne (local.get 1) (i32.const 20))) end""",
                    // There is another way to the next turn.
                    """
                    loop (drop (i32.load8_u offset=65500 (local.get 1))) (local.set 1 (i32.add (local.get 1) (i32.const 1)))
                      (br_if 0 (local.get 0)) (br_if 0 (i32.ne (local.get 1) (i32.const 20))) end""",
                    // A loop in the loop adds, too.
                    """
                    loop (drop (i32.load8_u offset=65500 (local.get 2))) (local.set 2 (i32.add (local.get 2) (i32.const 1)))
                      (local.set 3 (i32.mul (local.get 0) (i32.const 40)))
                      loop (local.set 2 (i32.add (local.get 2) (i32.const 1))) (local.set 3 (i32.sub (local.get 3) (i32.const 1)))
                        (br_if 0 (i32.gt_s (local.get 3) (i32.const 0))) end
                      (br_if 0 (i32.ne (local.tee 1 (i32.add (local.get 1) (i32.const 1))) (i32.const 10))) end""",
                    // The counter gets beyond the greatest number.
                    """
                    (local.set 1 (i32.const 2147483640)) (local.set 3 (i32.const 4))
                    loop (drop (i32.load8_u (i32.add (local.get 1) (i32.const -2147418120))))
                      (br_if 1 (i32.eqz (i32.or (local.tee 3 (i32.sub (local.get 3) (i32.const 1))) (local.get 0))))
                      (br_if 0 (i32.lt_s (local.tee 1 (i32.add (local.get 1) (i32.const 5))) (i32.const 2147483646))) end""",
                    // The bound is a local, and what stands before the comparison is the number that is added.
                    """
                    (local.set 2 (i32.add (i32.const 4) (i32.mul (local.get 0) (i32.const 400))))
                    loop (drop (i32.load8_u offset=65500 (local.get 1)))
                      (br_if 0 (i32.ne (local.get 2) (local.tee 1 (i32.add (local.get 1) (i32.const 4))))) end""",
                    // The local is set again behind the loop.
                    """
                    loop (br_if 0 (i32.ne (local.tee 1 (i32.add (local.get 1) (i32.const 1))) (i32.const 20))) end
                    (local.set 1 (i32.mul (local.get 0) (i32.const 100)))
                    (drop (i32.load8_u (i32.add (local.get 1) (i32.const 65500))))""",
                    // The loop counts down, from where it would not end.
                    """
                    (local.set 1 (i32.const 20))
                    loop (drop (i32.load8_u (i32.and (local.get 1) (i32.const 0x10fff))))
                      (local.set 1 (i32.add (local.get 1) (i32.sub (i32.const -3) (local.get 0))))
                      (br_if 0 (i32.ne (local.get 1) (i32.const -1))) end"""})
    void isNotTakenToCount(String body) {
        WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", "native"));
        String text = "(module (memory 1) (func (export \"f\") (param i32) (local i32 i32 i32) " + body + "))";
        WasmInstance instance = engine.newStore().build().instantiate(engine.module("test", text), WasmImports.NONE);
        instance.function("f").call(0);
        TrapException trap = assertThrows(TrapException.class, () -> instance.function("f").call(1));
        assertEquals(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, trap.kind());
    }
}
