package org.trifola.language.jvm;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;
import org.trifola.language.error.TrapException;
import org.trifola.language.module.Module;
import org.trifola.language.text.TextParser;
import org.trifola.language.validation.ModuleValidator;

/** Functions of real programs that were too long for one method, in small. */
class CutFunctionTest {

    private static final int CASES = 300;

    /** The loop of an interpreter: most cases go round again, some return, some trap, some have loops of their own. */
    private static String interpreter() {
        StringBuilder text = new StringBuilder("(func $run (export \"run\") (param $op i32) (param $rounds i32) (result i32) (local $a i32) (local $b i64) (local $c f64) (local $i i32)\n");
        text.append("(loop $next (block $default ");
        for (int i = CASES - 1; i >= 0; i--) {
            text.append("(block $case").append(i).append(' ');
        }
        text.append("(br_table");
        for (int i = 0; i < CASES; i++) {
            text.append(" $case").append(i);
        }
        text.append(" $default (local.get $op))");
        for (int i = 0; i < CASES; i++) {
            text.append(")\n").append(handler(i)).append("\n(local.set $op (i32.rem_u (i32.add (local.get $op) (i32.const ").append(1 + i % 7).append(")) (i32.const ").append(CASES + 2)
                            .append(")))\n(br_if $next (local.tee $rounds (i32.sub (local.get $rounds) (i32.const 1))))\n(br $default)");
        }
        return text.append("))\n(i32.add (local.get $a) (i32.add (i32.wrap_i64 (local.get $b)) (i32.trunc_sat_f64_s (local.get $c)))))").toString();
    }

    private static String handler(int i) {
        String operate = switch (i % 6) {
            case 0 -> "(local.set $a (i32.add (i32.mul (local.get $a) (i32.const 31)) (i32.const N)))";
            case 1 -> "(local.set $b (i64.xor (local.get $b) (i64.extend_i32_u (i32.rotl (local.get $a) (i32.const N)))))";
            case 2 -> "(local.set $c (f64.add (local.get $c) (f64.convert_i32_s (i32.and (local.get $a) (i32.const N)))))";
            case 3 -> "(local.set $i (i32.const 5)) (loop $l (local.set $a (i32.add (local.get $a) (local.get $i))) (br_if $l (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))";
            case 4 -> "(if (i32.gt_u (local.get $a) (i32.const N)) (then (i32.store offset=N (i32.const 0) (local.get $a))) (else (local.set $a (i32.load offset=N (i32.const 4)))))";
            default -> "(if (i32.eq (i32.and (local.get $rounds) (i32.const 0xFFF)) (i32.const N)) (then (return (local.get $a))))";
        };
        return (operate + "\n" + operate).replace("N", Integer.toString(i));
    }

    private static Module decode(String functions) {
        Module module = ModuleDecoder.decode("test", TextParser.parse("(module (memory (export \"memory\") 1) " + functions + ")"), EngineConfig.DEFAULT);
        ModuleValidator.validate(module, EngineConfig.DEFAULT);
        return module;
    }

    private static CutFunction cut(Module module, MethodSizes sizes) {
        return CutFunction.cut(module, new CodeLayout(module), new FunctionBody(module, EngineConfig.DEFAULT, 0), sizes);
    }

    private static WasmInstance instantiate(String functions, String tier) {
        WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", tier));
        return engine.newStore().build().instantiate(engine.module("test", "(module (memory (export \"memory\") 1) " + functions + ")"), WasmImports.NONE);
    }

    @Test
    void aLoopOfManyCasesIsCut() {
        WasmInstance methods = instantiate(interpreter(), "jvm");
        WasmInstance nodes = instantiate(interpreter(), "interpreter");
        for (int start = 0; start < CASES + 3; start += 7) {
            for (int rounds : new int[] {1, 2, 100, 5_000}) {
                assertEquals(nodes.function("run").call(start, rounds), methods.function("run").call(start, rounds), start + ", " + rounds);
            }
        }
    }

    @Test
    void theMethodsOfALargeSwitchMayBeShortOrLong() {
        Module module = decode(interpreter());
        assertDoesNotThrow(() -> cut(module, new MethodSizes(4_000, 7_000, 7_000)));
        assertDoesNotThrow(() -> cut(module, new MethodSizes(4_000, 7_000, 28_000)));
    }

    /** As compilers write {@code x + (…)}: all that is long stands above an operand. */
    @Test
    void whatStandsAboveAnOperandIsCut() {
        String inside = "(if (i32.and (local.get $x) (i32.const 1)) (then (local.set $x (i32.add (local.get $x) (i32.const 3)))) (else (local.set $x (i32.shl (local.get $x) (i32.const 1)))))\n".repeat(400);
        String function = "(func (export \"run\") (param $x i32) (result i32) (i32.add (local.get $x) (block (result i32) " + inside + " (local.get $x))))";
        assertDoesNotThrow(() -> cut(decode(function), MethodSizes.of(2_000)));
        assertEquals(instantiate(function, "interpreter").function("run").call(7), instantiate(function, "jvm").function("run").call(7));
    }

    /** Jumps back over more than 32,767 bytes, before the function is cut. */
    @Test
    void aLoopOfAnyLengthIsCut() {
        String inside = "(local.set $x (i32.rotl (i32.add (local.get $x) (i32.const 12345)) (local.get $n)))\n".repeat(5_000);
        String function = "(func (export \"run\") (param $x i32) (result i32) (local $n i32) (loop $l " + inside
                        + " (br_if $l (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const 3)))) (local.get $x))";
        assertDoesNotThrow(() -> cut(decode(function), MethodSizes.DEFAULT));
        assertEquals(instantiate(function, "interpreter").function("run").call(7), instantiate(function, "jvm").function("run").call(7));
    }

    @Test
    void aFunctionMayEndWithWhatNeverComesBack() {
        String inside = "(local.set $x (i32.mul (local.get $x) (i32.const 12345)))\n".repeat(2_000);
        String function = "(func (export \"run\") (param $x i32) (result i32) (if (i32.eqz (local.get $x)) (then (return (i32.const 1)))) " + inside + " unreachable)";
        WasmInstance instance = instantiate(function, "jvm");
        assertEquals(1, instance.function("run").call(0));
        assertThrows(TrapException.class, () -> instance.function("run").call(1));
    }

    /** No region can begin in what cannot be reached, and none needs to, however long it is: it takes no code. */
    @Test
    void whatCannotBeReachedIsNotCut() {
        String inside = "(local.set $x (i32.mul (local.get $x) (i32.const 12345)))\n".repeat(3_000);
        String function = "(func (export \"run\") (param $x i32) (result i32) (return (i32.add (local.get $x) (i32.const 1))) (block " + inside + ") unreachable)";
        assertDoesNotThrow(() -> cut(decode(function), MethodSizes.of(2_000)));
        assertEquals(8, instantiate(function, "jvm").function("run").call(7));
    }

    /** The vector below the loop is spilled while parts of the loop give back another vector, which has another form. */
    @Test
    void vectorsBelowACutLoopStayWhatTheyAre() {
        String inside = "(local.set $v (i32x4.add (local.get $v) (i32x4.splat (i32.add (local.get $x) (local.get $n)))))\n".repeat(300);
        String function = "(func (export \"run\") (param $x i32) (result i64) (local $v v128) (local $n i32) (i64x2.extract_lane 0 (i64x2.add (i64x2.splat (i64.const 1000000007)) (block (result v128) (loop $l "
                        + inside + " (br_if $l (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const 3)))) (local.get $v)))))";
        assertDoesNotThrow(() -> cut(decode(function), MethodSizes.DEFAULT));
        assertEquals(instantiate(function, "interpreter").function("run").call(7), instantiate(function, "jvm").function("run").call(7));
    }
}
