package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;
import org.trifola.language.error.TrapException;

/** Operands that machine code has elsewhere than in a register of their own, and those that it has saved there. */
class OperandPlacesTest {

    private final WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", "native"));

    private WasmInstance instantiate(String text) {
        return engine.newStore().build().instantiate(engine.module("test", "(module " + text + ")"), WasmImports.NONE);
    }

    /** Each expression takes the vector 1 2 3 4 as its parameter and gives a vector, of which the last lane is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    (i32x4.sub (local.get 0) (v128.const i32x4 9 9 9 9))                                     | -5
                    (i32x4.sub (v128.const i32x4 9 9 9 9) (local.get 0))                                     | 5
                    (i32x4.add (v128.const i32x4 9 9 9 9) (local.get 0))                                     | 13
                    (i32x4.sub (v128.const i32x4 9 9 9 9) (v128.const i32x4 1 2 3 4))                        | 5
                    (i32x4.sub (local.get 0) (v128.const i32x4 0 0 0 0))                                     | 4
                    (v128.xor (local.get 0) (v128.const i32x4 -1 -1 -1 -1))                                  | -5
                    (v128.andnot (v128.const i32x4 -1 -1 -1 -1) (local.get 0))                               | -5
                    (i32x4.gt_u (local.get 0) (v128.const i32x4 3 3 3 3))                                    | -1
                    (f32x4.lt (v128.const f32x4 2 2 2 2) (f32x4.convert_i32x4_s (local.get 0)))              | -1
                    (f32x4.gt (v128.const f32x4 2 2 2 2) (f32x4.convert_i32x4_s (local.get 0)))              | 0
                    (f64x2.eq (f64x2.convert_low_i32x4_s (local.get 0)) (v128.const f64x2 1 2))              | -1
                    (i32x4.mul (v128.const i32x4 9 9 9 9) (call $same (v128.const i32x4 1 2 3 7)))           | 63
                    (v128.bitselect (v128.const i32x4 0 0 0 8) (local.get 0) (v128.const i32x4 0 0 0 12))    | 8
                    (select (result v128) (v128.const i32x4 0 0 0 8) (local.get 0) (i32.const 1))            | 8
                    (block (result v128) (br 0 (v128.const i32x4 0 0 0 8)))                                  | 8
                    (i32x4.add (v128.const i32x4 1 1 1 1) (block (result v128) (v128.const i32x4 0 0 0 8)))  | 9
                    (i32x4.shl (v128.const i32x4 0 0 0 8) (i32.const 3))                                     | 64
                    (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 28 29 30 31 (local.get 0) (v128.const i32x4 0 0 0 8)) | 8
                    (i8x16.swizzle (local.get 0) (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 8 9 10 16))       | 3
                    """)
    void vectorsAreConstants(String expression, int lastLane) {
        WasmInstance instance = instantiate("""
                        (func $same (param v128) (result v128) (local.get 0))
                        (func $f (param v128) (result v128) %s)
                        (func $set (param v128) (result v128) (local v128) (local.set 1 (local.get 0)) (local.set 0 %s) (v128.or (local.get 0) (local.get 0)))
                        (func (export "f") (result i32) (i32x4.extract_lane 3 (call $f (v128.const i32x4 1 2 3 4))))
                        (func (export "set") (result i32) (i32x4.extract_lane 3 (call $set (v128.const i32x4 1 2 3 4))))
                        """.formatted(expression, expression));
        assertEquals(lastLane, instance.function("f").call());
        assertEquals(lastLane, instance.function("set").call());
    }

    /** Arithmetic reads operands where they are, and what it reads stays as it was. */
    @Test
    void arithmeticChangesNoOperand() {
        WasmInstance instance = instantiate("""
                        (func (export "f") (param f64 f64) (result f64) (local f64 f64)
                          (local.set 2 (f64.sub (local.get 0) (local.get 1)))
                          (local.set 1 (f64.sub (local.get 0) (local.get 1)))
                          (local.set 3 (f64.sub (f64.const 10) (local.get 2)))
                          (local.set 0 (f64.div (f64.sub (local.get 0) (local.get 3)) (f64.neg (local.get 1))))
                          (f64.add (f64.copysign (local.get 0) (f64.neg (local.get 2)))
                                   (f64.add (f64.mul (local.get 3) (f64.const 100)) (f64.sqrt (f64.abs (f64.neg (local.get 1)))))))
                        """);
        // 9 - 5 = 4 twice, 10 - 4 = 6, (9 - 6) / -4 = -0.75: -0.75 + (600 + 2)
        assertEquals(601.25, instance.function("f").call(9.0, 5.0));
    }

    /** What a rotation by a constant reads stays as it was, and may be anywhere. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 31, 32, 63, 64, -1})
    void rotationsChangeNoOperand(int count) {
        WasmInstance instance = instantiate("""
                        (func (export "f") (param i32 i64) (result i64) (local i32 i64)
                          (local.set 2 (i32.rotl (local.get 0) (i32.const COUNT)))
                          (local.set 3 (i64.rotr (local.get 1) (i64.const COUNT)))
                          (local.set 2 (i32.rotr (i32.xor (local.get 0) (local.get 2)) (i32.const COUNT)))
                          (local.set 3 (i64.rotl (i64.xor (local.get 1) (local.get 3)) (i64.const COUNT)))
                          (i64.add (i64.add (i64.extend_i32_u (i32.rotr (i32.const 12345) (i32.const COUNT))) (i64.extend_i32_u (local.get 2)))
                                   (i64.rotr (local.get 3) (i64.const COUNT))))
                        """.replace("COUNT", Integer.toString(count)));
        int n = 0x8123_4567;
        long m = 0x8123_4567_89AB_CDEFL;
        int rotated = Integer.rotateRight(n ^ Integer.rotateLeft(n, count), count);
        long sum = Integer.toUnsignedLong(Integer.rotateRight(12345, count)) + Integer.toUnsignedLong(rotated) + (m ^ Long.rotateRight(m, count));
        assertEquals(sum, instance.function("f").call(n, m));
    }

    /** What a mask is put on stays as it was, and may be anywhere; whether a bit is left is known afterwards too. */
    @ParameterizedTest
    @ValueSource(longs = {0xFF, 0xFFFF, 0xFFFF_FFFFL, 0xFE, 0xFFFF_FFFF_0000_00FFL, -1})
    void masksChangeNoOperand(long mask) {
        WasmInstance instance = instantiate("""
                        (func (export "f") (param i32 i64) (result i64) (local i32 i64)
                          (local.set 2 (i32.and (local.get 0) (i32.const NARROW)))
                          (local.set 3 (i64.and (local.get 1) (i64.const WIDE)))
                          (local.set 2 (i32.mul (local.get 2) (i32.and (i32.xor (local.get 0) (i32.const 12345)) (i32.const NARROW))))
                          (local.set 3 (i64.mul (local.get 3) (i64.and (i64.xor (local.get 1) (i64.const 12345)) (i64.const WIDE))))
                          (i64.add (i64.and (i64.const WIDE) (local.get 1)) (i64.add (local.get 3) (i64.extend_i32_u (local.get 2)))))
                        (func (export "narrow") (param i32) (result i32) (local i32)
                          (if (result i32) (local.tee 1 (i32.and (local.get 0) (i32.const NARROW)))
                            (then (i32.add (local.get 0) (local.get 1))) (else (i32.const -7))))
                        (func (export "wide") (param i64) (result i32)
                          (i64.eqz (i64.and (i64.rotl (local.get 0) (i64.const 1)) (i64.const WIDE))))
                        """.replace("NARROW", Integer.toString((int) mask)).replace("WIDE", Long.toString(mask)));
        int narrow = (int) mask;
        for (long n : new long[]{0x8123_4567_89AB_CDEFL, 0x100, 0x1_0000, 0x1_0000_0000L, 1, -1, 1L << 63}) {
            int half = (int) n;
            long products = ((n & mask) * ((n ^ 12345) & mask)) + Integer.toUnsignedLong((half & narrow) * ((half ^ 12345) & narrow));
            assertEquals((n & mask) + products, instance.function("f").call(half, n));
            assertEquals((half & narrow) == 0 ? -7 : half + (half & narrow), instance.function("narrow").call(half));
            assertEquals((Long.rotateLeft(n, 1) & mask) == 0 ? 1 : 0, instance.function("wide").call(n));
        }
    }

    /** What is known of a local is known of the value that it had, and not of the one that it gets. */
    @ParameterizedTest
    @ValueSource(ints = {0, 65532, 65533, 65536, -1})
    void anAddressIsCheckedForWhatTheLocalHasNow(int address) {
        WasmInstance instance = instantiate("""
                        (memory 1)
                        (func (export "old") (param i32 i32) (result i32)
                          (local.get 0) (drop (i32.load (local.get 0))) (local.set 0 (local.get 1)) (i32.load))
                        (func (export "beyond") (param i32 i32) (result i32)
                          (local.get 0) (drop (i32.load8_u (local.get 0))) (local.set 0 (local.get 1)) (i32.load))
                        (func (export "new") (param i32 i32) (result i32)
                          (local.get 0) (drop (i32.load (local.get 0))) (local.set 0 (local.get 1)) (drop (i32.load)) (i32.load (local.get 0)))
                        (func (export "else") (param i32 i32) (result i32)
                          (local.get 0)
                          (if (param i32) (result i32) (local.get 1)
                            (then (drop (i32.load (local.get 0))) (local.set 0 (i32.const 0)))
                            (else (local.set 0 (i32.const 0))))
                          (i32.load))
                        """);
        boolean isInside = address >= 0 && address <= 65532;
        for (String name : new String[]{"old", "beyond", "else"}) {
            for (int other = 0; other <= 1; other++) {
                int second = other;
                if (isInside) {
                    assertEquals(0, instance.function(name).call(address, second));
                } else {
                    assertThrows(TrapException.class, () -> instance.function(name).call(address, second));
                }
            }
        }
        if (isInside) {
            assertEquals(0, instance.function("new").call(0, address));
        } else {
            assertThrows(TrapException.class, () -> instance.function("new").call(0, address));
        }
    }
}
