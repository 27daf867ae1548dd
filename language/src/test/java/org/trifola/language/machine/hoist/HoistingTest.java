package org.trifola.language.machine.hoist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmFunction;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.error.TrapException;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.module.Module;
import org.trifola.language.text.TextParser;

/** Loops do not compute again what is the same in each turn. */
class HoistingTest {

    private static final String FUNCTION = "(memory 1) (func (export \"run\") (param i32 i32 i64) (result i32) (local $sum i32) %s (local.get $sum))";
    /** A loop counts the local 1 down. */
    private static final String LOOP = "(loop %s (br_if 0 (local.tee 1 (i32.sub (local.get 1) (i32.const 1)))))";

    /** The body of a function. */
    private record Body(Module module, BodyReader reader) {

        static Body of(String instructions) {
            Module module = ModuleDecoder.decode("test", TextParser.parse("(module " + FUNCTION.formatted(instructions) + ")"), EngineConfig.DEFAULT);
            return new Body(module, new BodyReader(module, EngineConfig.DEFAULT, 0));
        }

        BodyReader hoist() {
            return Hoisting.apply(module, reader, loops(reader));
        }
    }

    /** The innermost loops that may have something to do, as a scan of the body finds them. */
    private static int[] loops(BodyReader body) {
        InstructionReader in = body.instructions();
        LoopScan scan = new LoopScan(body.locals().size());
        Deque<Opcode> constructs = new ArrayDeque<>();
        while (!in.atEnd()) {
            Opcode opcode = in.read();
            if (opcode instanceof VariableOp variable) {
                scan.variable(variable, in.index());
            } else if (opcode instanceof NumericOp) {
                scan.numeric(in);
            } else {
                scan.other();
                if (opcode.immediate() == Immediate.BLOCK_TYPE) {
                    constructs.push(opcode);
                    if (opcode == ControlOp.LOOP) {
                        scan.enter(in.offset());
                    }
                } else if (opcode == ControlOp.END && !constructs.isEmpty() && constructs.pop() == ControlOp.LOOP) {
                    scan.leave(in.offset());
                }
            }
        }
        return scan.found();
    }

    private static String print(BodyReader body) {
        List<String> printed = new ArrayList<>();
        InstructionReader in = body.instructions();
        while (!in.atEnd()) {
            Opcode opcode = in.read();
            printed.add(switch (opcode.immediate()) {
                case LOCAL -> opcode.mnemonic().substring("local.".length()) + ' ' + in.index();
                case I32, I64 -> String.valueOf(in.bits());
                default -> opcode.mnemonic().replace("i32.", "");
            });
        }
        return String.join(" ", printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    (drop (i32.add (i32.shl (local.get 0) (i32.const 4)) (local.get 1)))                   | get 0 4 shl set 4 | get 4 get 1 add drop
                    (drop (i32.add (local.get 1) (i32.mul (local.get 0) (local.get 0))))                   | get 0 get 0 mul set 4 | get 1 get 4 add drop
                    (drop (i32.add (i32.add (local.get 0) (local.get 1)) (i32.const -511)))                | get 0 -511 add set 4 | get 4 get 1 add drop
                    (drop (i32.add (i32.add (local.get 1) (local.get 0)) (i32.const 3)))                   | get 0 3 add set 4 | get 1 get 4 add drop
                    (drop (i32.xor (i32.wrap_i64 (local.get 2)) (local.get 1)))                            | get 2 wrap_i64 set 4 | get 4 get 1 xor drop
                    (local.set 3 (i32.xor (local.get 0) (i32.const 5))) (drop (i32.mul (local.get 3) (local.get 1))) \
                                | get 0 5 xor set 4 | get 4 set 3 get 4 get 1 mul drop
                    (drop (i32.load (i32.add (local.tee 3 (i32.add (local.tee 3 (i32.shl (local.get 0) (i32.const 9))) (local.get 0))) (local.get 1)))) \
                                | get 0 9 shl set 4 get 4 get 0 add set 5 | get 4 set 3 get 5 set 3 get 5 get 1 add load drop
                    (drop (i32.eq (i32.and (local.get 0) (i32.const 7)) (local.get 1))) (drop (i32.eqz (i32.and (local.get 0) (i32.const 7)))) \
                                | get 0 7 and set 4 | get 4 get 1 eq drop get 4 eqz drop
                    (if (local.get 1) (then (drop (i32.add (local.get 1) (i32.rotl (local.get 0) (i32.const 7)))))) \
                                | get 0 7 rotl set 4 | get 1 if get 1 get 4 add drop end
                    (block (br_if 0 (local.get 1)) (br 0 (drop (i32.shl (local.get 0) (i32.const 1))))) (drop (i32.add (local.get 1) (i32.or (local.get 0) (i32.const 1)))) \
                                | get 0 1 or set 4 | block get 1 br_if get 0 1 shl drop br end get 1 get 4 add drop
                    """)
    void invariantsAreComputedBefore(String instructions, String before, String inside) {
        BodyReader rewritten = Body.of(LOOP.formatted(instructions)).hoist();
        assertEquals(before + " loop " + inside + " get 1 1 sub tee 1 br_if end get 3 end", print(rewritten));
    }

    @ParameterizedTest
    @ValueSource(strings = {
                    "(drop (i32.div_u (local.get 0) (i32.const 3)))",
                    "(drop (i32.shl (i32.const 4) (i32.const 3)))",
                    "(drop (i32.load (i32.add (local.get 0) (i32.const 3))))",
                    "(drop (i32.shl (local.get 0) (i32.const 4))) (local.set 0 (i32.const 3))",
                    "(drop (i32.shl (local.get 3) (i32.const 4))) (if (local.get 1) (then (local.set 3 (i32.const 3))))",
                    "(drop (i32.add (i32.load (local.get 0)) (i32.const 4)))",
                    "(local.set 3 (i32.const 1)) (loop) (drop (i32.shl (local.get 0) (i32.const 4)))"})
    void whatIsNoInvariantStays(String instructions) {
        Body body = Body.of(LOOP.formatted(instructions));
        assertSame(body.reader(), body.hoist());
    }

    private static WasmFunction run(String tier, String instructions) {
        WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", tier));
        return engine.newStore().build().instantiate(engine.module("test", "(module " + FUNCTION.formatted(instructions) + ")"), WasmImports.NONE).function("run");
    }

    @ParameterizedTest
    @ValueSource(strings = {
                    "(local.set $sum (i32.add (local.get $sum) (i32.mul (i32.sub (local.get 0) (i32.const 3)) (local.get 1))))",
                    "(local.set $sum (i32.xor (i32.add (i32.add (i32.add (local.get 1) (local.get 0)) (local.get $sum)) (i32.wrap_i64 (local.get 2))) (i32.const 77)))",
                    "(if (i32.and (local.get 1) (i32.const 1)) (then (local.set $sum (i32.shl (local.get 0) (i32.const 2)))) (else (local.set $sum (i32.add (local.get $sum) (i32.const 1)))))",
                    "(i32.store (i32.add (i32.and (local.get 0) (i32.const 252)) (local.get 1)) (local.get 1)) (local.set $sum (i32.load (i32.and (local.get 0) (i32.const 252))))",
                    "(drop (i32.mul (i32.shl (local.get 0) (i32.const 3)) (local.get 1))) (local.set $sum (i32.add (local.get $sum) (block (result i32) (i32.add (br_if 0 (i32.add (local.get 0) (local.get 1)) (i32.and (local.get 1) (i32.const 1))) (i32.const -511)))))",
                    "(drop (i32.mul (i32.shl (local.get 0) (i32.const 3)) (local.get 1))) (local.set $sum (i32.add (local.get $sum) (block (result i32) (local.get 0) (br_if 0 (i32.and (local.get 1) (i32.const 1))) (i32.add (local.get 1) (i32.const -4)) (i32.add))))",
                    "(local.set $sum (i32.add (i32.shl (local.get 0) (i32.const 3)) (block (result i32) (drop (br_if 0 (local.get $sum) (i32.eqz (local.get 1)))) (i32.const 3))))"})
    void loopsGiveTheSame(String instructions) {
        for (String loop : List.of(LOOP.formatted(instructions), LOOP.formatted(instructions) + "(local.set 1 (i32.const 5))" + LOOP.formatted(instructions.replace("local.get 0", "local.get $sum")))) {
            assertEquals(run("interpreter", loop).call(9, 6, 1L << 33), run("native", loop).call(9, 6, 1L << 33), loop);
        }
    }

    @Test
    void aTrapBehindWhatWasMovedTellsItsPlace() {
        String loop = LOOP.formatted("(drop (i32.load8_u (i32.add (i32.shl (local.get 0) (i32.const 9)) (local.get 1)))) (drop (i32.load (i32.sub (local.get 1) (i32.const 5))))");
        TrapException expected = assertThrows(TrapException.class, () -> run("interpreter", loop).call(3, 9, 0L));
        TrapException found = assertThrows(TrapException.class, () -> run("native", loop).call(3, 9, 0L));
        assertEquals(expected.backtrace(), found.backtrace());
        assertEquals(expected.getMessage(), found.getMessage());
    }
}
