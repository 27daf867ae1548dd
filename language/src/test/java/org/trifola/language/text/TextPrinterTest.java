package org.trifola.language.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

/** Modules and how they are printed. */
class TextPrinterTest {

    private static String print(byte[] binary) {
        return TextPrinter.print("test", binary);
    }

    /** Checks how {@code text} is printed, and that the print stands for the same binary. */
    private static void assertPrint(String expected, String text) {
        byte[] binary = TextParser.parse(text);
        assertEquals(expected, print(binary));
        assertArrayEquals(binary, TextParser.parse(expected));
    }

    @Test
    void instructionsAreIndentedInTheirBlocks() {
        assertPrint("""
                        (module
                          (type (;0;) (func (param i32) (result i32)))
                          (func (;0;) (type 0) (param i32) (result i32) (local i64 i64)
                            loop  ;; label = @1
                              local.get 0
                              if (result i32)  ;; label = @2
                                br 1 (;@1;)
                              else  ;; label = @2
                                i32.const -1
                              end
                              br_if 0 (;@1;)
                            end
                            i32.const 7))
                        """, """
                        (func (param i32) (result i32) (local i64) (local i64)
                          (loop $again
                            (br_if $again (if (result i32) (local.get 0) (then (br $again)) (else (i32.const 0xffff_ffff)))))
                          (i32.const 7))
                        """);
    }

    @Test
    void namesAreIdentifiers() {
        assertPrint("""
                        (module $m
                          (type (;0;) (func (param i32 i32 i32)))
                          (import "env" "f" (func $f (;0;) (type 0) (param i32) (param $b i32) (param i32)))
                          (func $"two words" (;1;) (type 0) (param $a i32) (param i32 i32) (local i32) (local $c i32)
                            local.get $a
                            local.get 1
                            local.get $c
                            call $f)
                          (export "\\0a€" (func $"two words"))
                          (start $"two words"))
                        """, """
                        (module $m
                          (import "env" "f" (func $f (param i32) (param $b i32) (param i32)))
                          (func $"two words" (param $a i32) (param i32 i32) (local i32) (local $c i32)
                            (call $f (local.get $a) (local.get 1) (local.get $c)))
                          (export "\\n€" (func $"two words"))
                          (start $"two words"))
                        """);
    }

    @Test
    void functionsOfTheSameNameHaveOneIdentifier() {
        byte[] binary = HexFormat.of().parseHex("0061736d01000000" + "010401600000" + "0303020000" + "0a0702" + "02000b" + "02000b" + "000e046e616d65" + "0107" + "02" + "000166" + "010166");
        assertEquals("""
                        (module
                          (type (;0;) (func))
                          (func $f (;0;) (type 0))
                          (func (;1;) (type 0)))
                        """, print(binary));
    }

    @Test
    void segmentsTellTheirModeAndTarget() {
        assertPrint("""
                        (module
                          (type (;0;) (func))
                          (func (;0;) (type 0)
                            data.drop 1)
                          (table (;0;) 1 2 funcref)
                          (table (;1;) 3 externref)
                          (memory (;0;) 1)
                          (elem (;0;) (table 0) (offset i32.const 0) func 0)
                          (elem (;1;) declare func 0)
                          (elem (;2;) (table 1) (offset i32.const 1) externref (item ref.null extern))
                          (elem (;3;) funcref (item ref.func 0))
                          (data (;0;) (memory 0) (offset i32.const 1 i32.const 2 i32.add)
                            "a\\"\\\\\\00\\ff")
                          (data (;1;)))
                        """, """
                        (func (data.drop 1))
                        (table 1 2 funcref)
                        (table 3 externref)
                        (memory 1)
                        (elem (i32.const 0) func 0)
                        (elem declare func 0)
                        (elem (table 1) (i32.const 1) externref (ref.null extern))
                        (elem funcref (ref.func 0))
                        (data (offset (i32.add (i32.const 1) (i32.const 2))) "a\\"\\\\\\00\\ff")
                        (data)
                        """);
    }

    @Test
    void immediatesThatAreUsualAreLeftOut() {
        assertPrint("""
                        (module
                          (type (;0;) (func (param i32 i32)))
                          (func (;0;) (type 0) (param i32 i32)
                            local.get 0
                            i32.load
                            local.get 1
                            i32.store8 offset=4294967295
                            local.get 0
                            i64.load32_u offset=8 align=2
                            drop
                            local.get 0
                            local.get 1
                            local.get 0
                            call_indirect (type 0) (param i32 i32))
                          (table (;0;) 0 funcref)
                          (memory (;0;) 0))
                        """, """
                        (func (param i32 i32)
                          (i32.store8 offset=0xffff_ffff align=1 (i32.load align=4 (local.get 0)) (local.get 1))
                          (drop (i64.load32_u offset=8 align=2 (local.get 0)))
                          (call_indirect (param i32 i32) (local.get 0) (local.get 1) (local.get 0)))
                        (table 0 funcref)
                        (memory 0)
                        """);
    }

    @Test
    void invalidModuleIsPrintedToo() {
        assertPrint("""
                        (module
                          (func (;0;) (type 7)
                            local.get 3
                            call 4294967295
                            call_indirect (type 8)))
                        """, "(func (type 7) local.get 3 call 0xffff_ffff call_indirect (type 8))");
    }

    @Test
    void numbersAreAsShortAsTheyAreExact() {
        assertEquals("0.1", InstructionPrinter.f32(0x3DCCCCCD));
        assertEquals("-0.0", InstructionPrinter.f64(1L << 63));
        assertEquals("1.0E10", InstructionPrinter.f64(Double.doubleToRawLongBits(1e10)));
        assertEquals("nan", InstructionPrinter.f32(0x7FC0_0000));
        assertEquals("-nan:0x1", InstructionPrinter.f32(0xFF80_0001));
        assertEquals("-inf", InstructionPrinter.f64(0xFFF0_0000_0000_0000L));
    }
}
