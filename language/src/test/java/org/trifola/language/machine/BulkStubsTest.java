package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** {@code memory.copy} and {@code memory.fill} of all short lengths and some long ones, onto themselves too, and to the very end. */
class BulkStubsTest {

    private static final int MEMORY = 1 << 16;
    private static final int PLACE = 5_000;
    private static final int[] LONG = {255, 256, 257, 511, 512, 513, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 4_100};
    private static final int ALL_SHORT = 200;

    /** Each function fills the memory around its place with numbers that differ, does its work, and returns a hash of these. */
    private final BothTiers both = new BothTiers("""
                    (module (memory 1)
                      (func $prepare (param $from i32) (param $to i32)
                        (loop
                          (i32.store8 (local.get $from) (i32.shr_u (i32.mul (local.get $from) (i32.const 0x9E3779B1)) (i32.const 24)))
                          (local.set $from (i32.add (local.get $from) (i32.const 1)))
                          (br_if 0 (i32.lt_u (local.get $from) (local.get $to)))))
                      (func $hash (param $from i32) (param $to i32) (result i64) (local $hash i64)
                        (loop
                          (local.set $hash (i64.add (i64.mul (local.get $hash) (i64.const 31)) (i64.load8_u (local.get $from))))
                          (local.set $from (i32.add (local.get $from) (i32.const 1)))
                          (br_if 0 (i32.lt_u (local.get $from) (local.get $to))))
                        (local.get $hash))
                      (func (export "copy") (param $to i32) (param $from i32) (param $length i32) (param $first i32) (param $last i32) (result i64)
                        (call $prepare (local.get $first) (local.get $last))
                        (memory.copy (local.get $to) (local.get $from) (local.get $length))
                        (call $hash (local.get $first) (local.get $last)))
                      (func (export "fill") (param $to i32) (param $value i32) (param $length i32) (param $first i32) (param $last i32) (result i64)
                        (call $prepare (local.get $first) (local.get $last))
                        (memory.fill (local.get $to) (local.get $value) (local.get $length))
                        (call $hash (local.get $first) (local.get $last)))
                      (func (export "kept") (param $a i32) (param $b i64) (param $x f32) (param $y f64) (result i64)
                        (i64.mul (local.get $b) (i64.const 3))
                        (f64.add (local.get $y) (f64.promote_f32 (local.get $x)))
                        (memory.copy (local.get $a) (i32.const 8) (i32.const 100))
                        (memory.fill (i32.const 300) (local.get $a) (i32.const 100))
                        i64.trunc_f64_s i64.add (i64.extend_i32_u (local.get $a)) i64.add
                        (i64.trunc_f64_s (f64.mul (local.get $y) (f64.promote_f32 (local.get $x)))) i64.add)
                      (func (export "outside") (param $to i32) (param $from i32) (param $length i32)
                        (memory.copy (local.get $to) (local.get $from) (local.get $length)))
                      (func (export "filled outside") (param $to i32) (param $length i32)
                        (memory.fill (local.get $to) (i32.const 7) (local.get $length)))
                      (func (export "hash") (result i64) (call $hash (i32.const 0) (i32.const 65536))))
                    """);

    private void copies(int to, int from, int length) {
        int first = Math.min(to, from);
        int last = Math.max(to, from) + length;
        assertFalse(both.traps("copy", to, from, length, Math.max(0, first - 70), Math.min(MEMORY, last + 70)));
    }

    private void fills(int to, int value, int length) {
        assertFalse(both.traps("fill", to, value, length, Math.max(0, to - 70), Math.min(MEMORY, to + length + 70)));
    }

    private void copiesEachWay(int length) {
        for (int distance : new int[]{0, 1, 2, 3, 7, 8, 15, 16, 17, 31, 33, 63, 64, 65, length - 1, length, length + 1}) {
            copies(PLACE + Math.max(0, distance), PLACE, length);
            copies(PLACE, PLACE + Math.max(0, distance), length);
        }
        copies(0, MEMORY - length, length);
        copies(MEMORY - length, 0, length);
    }

    @Test
    void copiesWhatIsShort() {
        for (int length = 0; length <= ALL_SHORT; length++) {
            copiesEachWay(length);
        }
    }

    @Test
    void copiesWhatIsLong() {
        for (int length : LONG) {
            copiesEachWay(length);
        }
    }

    @Test
    void copiesToAllPlacesOfVectors() {
        for (int length : new int[]{129, 143, 144, 145, 191, 192, 193, 256, 1_000}) {
            for (int place = PLACE; place < PLACE + 16; place++) {
                for (int distance : new int[]{-1_001, -40, -16, -9, -1, 1, 5, 16, 40, 1_001}) {
                    copies(place, place + distance, length);
                }
            }
        }
    }

    @Test
    void fillsAllPlacesOfVectors() {
        for (int length : new int[]{129, 143, 144, 145, 191, 192, 193, 256, 1_000}) {
            for (int place = PLACE; place < PLACE + 16; place++) {
                fills(place, 0x5A, length);
            }
        }
    }

    @Test
    void fillsWhatIsShort() {
        for (int length = 0; length <= ALL_SHORT; length++) {
            fills(PLACE, 0x1A5, length);
            fills(PLACE + length, -1, length);
            fills(0, 1, length);
            fills(MEMORY - length, 0x80, length);
        }
    }

    @Test
    void fillsWhatIsLong() {
        for (int length : LONG) {
            fills(PLACE + 3, 0x7F, length);
            fills(MEMORY - length, 0, length);
        }
    }

    @Test
    void doesNothingOfWhatIsNotAllInside() {
        for (int length : new int[]{1, 3, 4, 8, 16, 17, 33, 65, 600, 5_000, MEMORY, MEMORY + 1, 1 << 20, Integer.MAX_VALUE, -1}) {
            for (int address : new int[]{MEMORY - length + 1, MEMORY, MEMORY + 1, -length, -1, Integer.MIN_VALUE}) {
                traps("outside", address, 0, length);
                traps("outside", 0, address, length);
                traps("filled outside", address, length);
            }
        }
        traps("outside", MEMORY + 1, 0, 0);
        traps("outside", 0, MEMORY + 1, 0);
        traps("filled outside", -1, 0);
    }

    private void traps(String function, Object... arguments) {
        both.traps(function, arguments);
        both.traps("hash");
    }

    @Test
    void copiesNothingAtTheEnd() {
        assertFalse(both.traps("outside", MEMORY, MEMORY, 0));
        assertFalse(both.traps("filled outside", MEMORY, 0));
        assertFalse(both.traps("outside", 0, 0, MEMORY));
        assertFalse(both.traps("filled outside", 0, MEMORY));
    }

    @Test
    void keepsWhatTheFunctionHasInRegisters() {
        assertFalse(both.traps("kept", 40, 1L << 40, 2.5f, 1e9));
    }
}
