package org.trifola.language.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifola.language.runtime.GlobalInstance;
import org.trifola.language.runtime.Instance;

/** The first values of globals, tables and segments. */
class ConstantEvaluatorTest {

    private final World world = new World();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    i32 | (i32.const -1)                                                            | -1
                    i64 | (i64.const 0x123456789abcdef0)                                            | 1311768467463790320
                    i32 | (i32.add (i32.const 2147483647) (i32.const 1))                            | -2147483648
                    i32 | (i32.sub (i32.const 3) (i32.const 5))                                     | -2
                    i32 | (i32.mul (i32.const 65537) (i32.const 65537))                             | 131073
                    i64 | (i64.add (i64.const 1) (i64.mul (i64.const 4294967296) (i64.const 6)))    | 25769803777
                    i64 | (i64.sub (i64.const 3) (i64.const 5))                                     | -2
                    f32 | (f32.const 1.5)                                                           | 1.5
                    f64 | (f64.const -0x1p-1074)                                                    | -4.9E-324
                    """)
    void numbers(String type, String expression, String expected) {
        Instance instance = world.instantiate("(module (global (export \"g\") %s %s))".formatted(type, expression));
        assertEquals(expected, World.global(instance, "g").toString());
    }

    @Test
    void theBitsOfANanStay() {
        Instance instance = world.instantiate("(module (global (export \"g\") f32 (f32.const -nan:0x200001)))");
        assertEquals(0xFFA00001, Float.floatToRawIntBits(((GlobalInstance) World.export(instance, "g")).getFloat()));
    }

    @Test
    void aGlobalReadsAnImportedOneAndOneBefore() {
        world.instantiate("m", "(module (global (export \"g\") i32 (i32.const 40)))");
        Instance instance = world.instantiate("""
                        (module
                          (import "m" "g" (global $imported i32))
                          (global $first i32 (i32.add (global.get $imported) (i32.const 1)))
                          (global (export "g") (mut i32) (i32.add (global.get $first) (i32.const 1))))
                        """);
        assertEquals(42, World.global(instance, "g"));
    }

    @Test
    void referencesAreNullOrTheSameFunctionEachTime() {
        Instance instance = world.instantiate("""
                        (module
                          (func $f (export "f"))
                          (global (export "function") funcref (ref.func $f))
                          (global (export "null") funcref (ref.null func))
                          (global (export "extern") externref (ref.null extern)))
                        """);
        assertSame(World.export(instance, "f"), World.global(instance, "function"));
        assertNull(World.global(instance, "null"));
        assertNull(World.global(instance, "extern"));
    }
}
