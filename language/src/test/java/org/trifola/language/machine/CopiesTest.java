package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Locals that live in memory, and are read back from the registers that they were set from: as long as these have their values. */
class CopiesTest {

    /** So many other locals of each kind are needed all the time that none is left for those that the tests look at. */
    private static final int OTHERS = 20;
    private static final int FAR = 1 << 20;

    private static BothTiers both(String body) {
        StringBuilder text = new StringBuilder("""
                        (module (memory 1)
                        (func $others (param i64) (result f64)
                          (memory.fill (i32.const 100) (i32.const 1) (i32.const 8))
                          (local.set 0 (i64.rem_u (i64.const 1000) (local.get 0)))
                          (if (i64.gt_u (local.get 0) (i64.const 900)) (then (return (call $others (i64.const 11)))))
                          (f64.mul (f64.mul (f64.const 2.5) (f64.convert_i64_s (local.get 0))) (f64.sqrt (f64.convert_i64_s (local.get 0)))))
                        (func (export "f") (param i32 i32) (result i64) (local $i i32) (local $j i32) (local $w i64) (local $x f64) (local $y f64)
                        """);
        for (int i = 0; i < OTHERS; i++) {
            text.append("(local $a%1$d i32) (local $b%1$d f64)\n".formatted(i));
        }
        text.append("(loop\n");
        for (int i = 0; i < OTHERS; i++) {
            text.append("(local.set $a%1$d (i32.add (local.get $a%1$d) (local.get %2$d))) (local.set $b%1$d (f64.add (local.get $b%1$d) (f64.const %1$d)))\n"
                            .formatted(i, i % 2));
        }
        text.append("(br_if 0 (i32.eq (local.get $a0) (i32.const 12345))))\n").append(body).append('\n');
        for (int i = 0; i < OTHERS; i++) {
            text.append("(i64.extend_i32_u (i32.add (local.get $a%1$d) (i32.trunc_f64_s (local.get $b%1$d)))) i64.add\n".formatted(i));
        }
        return new BothTiers(text.append("))").toString());
    }

    private static void computes(String body) {
        assertFalse(both(body).traps("f", 3, 5));
    }

    @Test
    void isReadAfterItWasSetAndAfterOthersWere() {
        computes("""
                        (local.set $i (i32.mul (local.get 0) (i32.const 11)))
                        (local.set $j (i32.mul (local.get 1) (i32.const 13)))
                        (local.set $w (i64.mul (i64.extend_i32_u (local.get $j)) (i64.const 17)))
                        (i64.add (i64.add (local.get $w) (i64.extend_i32_u (i32.sub (local.get $i) (local.get $j)))) (i64.mul (local.get $w) (local.get $w)))
                        """);
    }

    @Test
    void hasItsLastValue() {
        computes("""
                        (block $leave
                          (local.set $w (i64.mul (i64.extend_i32_u (local.get 0)) (i64.const 17)))
                          (br_if $leave (i32.eq (local.get 0) (local.get 1)))
                          (local.set $w (i64.const 7)))
                        (local.set $i (i32.mul (local.get 0) (i32.const 3)))
                        (block $leave
                          (local.set $w (i64.mul (i64.extend_i32_u (local.get $i)) (local.get $w)))
                          (br_if $leave (i32.eq (local.get $i) (local.get 1)))
                          (local.set $w (i64.const 9))
                          (local.set $w (i64.mul (local.get $w) (local.get $w))))
                        (local.get $w)
                        """);
    }

    @Test
    void outlastsNoCall() {
        computes("""
                        (local.set $i (i32.mul (local.get 0) (i32.const 11)))
                        (local.set $j (i32.mul (local.get 1) (i32.const 13)))
                        (local.set $w (i64.extend_i32_u (i32.mul (i32.add (local.get 1) (local.get 0)) (i32.const 15))))
                        (local.set $x (f64.mul (f64.convert_i32_s (local.get 1)) (f64.const 2)))
                        (drop (call $others (i64.const 7)))
                        (i64.add (i64.add (local.get $w) (i64.trunc_f64_s (local.get $x))) (i64.extend_i32_u (i32.sub (local.get $i) (local.get $j))))
                        """);
    }

    @Test
    void integersAreInOtherRegistersThanNumbersWithAFraction() {
        computes("""
                        (local.set $x (f64.mul (f64.convert_i32_s (local.get 1)) (f64.const 1.5)))
                        (local.set $i (i32.mul (local.get 0) (i32.const 11)))
                        (local.set $y (f64.mul (f64.convert_i32_s (local.get 0)) (f64.const 3.5)))
                        (local.set $j (i32.mul (local.get 1) (i32.const 13)))
                        (i64.trunc_f64_s (f64.add (f64.sub (local.get $x) (local.get $y)) (f64.convert_i32_s (i32.sub (local.get $i) (local.get $j)))))
                        """);
    }

    @Test
    void comesFromMemoryWhereWaysMeet() {
        computes("""
                        (local.set $i (i32.mul (local.get 0) (i32.const 11)))
                        (if (i32.eq (local.get 0) (local.get 1)) (then (local.set $i (i32.mul (local.get 1) (i32.const 19)))))
                        (i64.extend_i32_u (local.get $i))
                        """);
    }

    /** An address waits on the stack while its local gets another one, which is found to be inside. */
    @Test
    void whatIsInsideIsTheLocalsNewAddress() {
        BothTiers both = both("""
                        (local.set $i (i32.mul (local.get 0) (i32.const 1)))
                        (local.get $i)
                        (local.set $i (i32.mul (local.get 1) (i32.const 1)))
                        (drop (i32.load offset=8 (local.get $i)))
                        i32.load
                        (i64.extend_i32_u)
                        """);
        assertFalse(both.traps("f", 4, 8));
        assertTrue(both.traps("f", FAR, 8));
        assertTrue(both.traps("f", 8, FAR));
    }

    /** As before, but the old address has been found to be inside, up to a certain offset. */
    @Test
    void whatIsInsideOfTheOldAddressStaysSo() {
        BothTiers both = both("""
                        (local.set $i (i32.mul (local.get 0) (i32.const 1)))
                        (local.set $j (i32.load (local.get $i)))
                        (local.get $i)
                        (local.set $i (i32.mul (local.get 1) (i32.const 1)))
                        (drop (i32.load offset=65000 (local.get $i)))
                        i32.load offset=64
                        (i64.extend_i32_u)
                        """);
        assertFalse(both.traps("f", 4, 8));
        assertTrue(both.traps("f", 65536 - 8, 8));
        assertFalse(both.traps("f", 65536 - 68, 8));
        assertTrue(both.traps("f", 8, 65536 - 8));
    }

    /** The address waits in memory while its local gets another one, on one of two ways: what is found of it is not found of the local. */
    @Test
    void whatWaitsInMemoryIsNoLongerTheLocals() {
        BothTiers both = both("""
                        (local.set $i (i32.mul (local.get 0) (i32.const 1)))
                        (local.get $i)
                        (if (local.get 1) (then (local.set $i (i32.mul (local.get 1) (i32.const 1)))))
                        i32.load
                        (i32.load (local.get $i))
                        i32.xor
                        (i64.extend_i32_u)
                        """);
        assertFalse(both.traps("f", 4, 8));
        assertTrue(both.traps("f", 4, FAR));
        assertTrue(both.traps("f", FAR, 4));
    }
}
