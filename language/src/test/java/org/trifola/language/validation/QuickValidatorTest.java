package org.trifola.language.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.trifola.language.binary.Binary.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.config.Limits;
import org.trifola.language.config.Tier;
import org.trifola.language.error.ModuleException;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.OpcodeLookup;
import org.trifola.language.module.Module;
import org.trifola.language.text.TextParser;
import org.trifola.language.types.NumberType;

/** The quick validator beside all rules, with bodies of real programs, whole and damaged. */
class QuickValidatorTest {

    private static final int DAMAGES = Integer.getInteger("trifola.damages", 3000);
    /** The bytes by which the function under test declares its local. */
    private static final int LOCALS_BYTES = 3;
    private static final List<Opcode> OPCODES = OpcodeLookup.all();

    static List<Path> programs() throws IOException {
        return DamagedModulesTest.programs();
    }

    @Test
    void knowsWhatProgramsDo() {
        for (String body : """

                        nop
                        i32.const 0 drop
                        i32.const -2147483648 drop
                        i64.const -9223372036854775808 drop
                        f32.const 1 drop
                        f64.const 1 drop
                        v128.const i64x2 0 0 drop
                        local.get 0 local.set 0
                        local.get 1 local.tee 1 drop
                        local.get 0 i32.eqz i32.popcnt drop
                        local.get 0 local.get 0 i32.add i64.extend_i32_u i64.const 1 i64.lt_u drop
                        i32.const 0 i32.const 1 f32.const 1 f32.const 2 local.get 0 select drop drop drop
                        i32.const 0 i64.load8_u offset=4294967295 drop
                        i32.const 0 f64.const 0 f64.store align=8
                        i32.const 0 v128.load32_zero drop
                        i32.const 0 v128.const i64x2 0 0 v128.load16_lane 7 drop
                        i32.const 0 v128.const i64x2 0 0 v128.load8_lane 3 drop
                        i32.const 0 v128.const i64x2 0 0 v128.store64_lane 1
                        v128.const i64x2 0 0 v128.const i64x2 0 0 v128.const i64x2 0 0 v128.bitselect drop
                        v128.const i64x2 0 0 i8x16.extract_lane_s 15 drop
                        v128.const i64x2 0 0 v128.const i64x2 0 0 i8x16.shuffle 31 0 31 0 31 0 31 0 31 0 31 0 31 0 31 0 drop
                        f32.const 0 i32.trunc_sat_f32_s drop
                        memory.size memory.grow drop
                        i32.const 0 i32.const 0 i32.const 0 memory.copy
                        i32.const 0 i32.const 0 i32.const 0 memory.fill
                        global.get 0 global.set 1
                        i32.const 0 call 1 drop
                        i32.const 0 i32.const 0 call_indirect (type 1) drop
                        block end
                        block (result i32) i32.const 0 i32.const 0 br_if 0 end drop
                        loop i32.const 0 br_if 0 end
                        i32.const 0 loop (type 1) drop i32.const 0 br 0 end drop
                        local.get 0 if nop else nop end
                        local.get 0 if (result i32) i32.const 0 else i32.const 1 end drop
                        i32.const 0 i32.const 0 if (type 1) i64.extend_i32_u else drop i64.const 0 end drop
                        i32.const 0 i32.const 0 if (param i32) (result i32) end drop
                        return
                        unreachable
                        unreachable unreachable
                        block br 0 end
                        block br 1 unreachable end
                        block block block local.get 0 br_table 0 1 2 3 end end end
                        block (result i32) block (result i32) i32.const 0 local.get 0 br_table 0 1 end end drop
                        block (result i32) return end drop
                        loop (result i32) br 0 i32.eqz end drop
                        block (result i64) unreachable local.get 0 if unreachable end end drop
                        """.split("\n")) {
            assertTrue(isKnown(body), body);
        }
    }

    /** Each of these would be valid if one rule were not, or if there were operands of the block outside. */
    @Test
    void doesNotKnowWhatIsWrong() {
        for (String body : """
                        i32.const 0 block local.set 0 i32.const 0 end drop
                        i32.const 0 block local.tee 0 end drop
                        i32.const 0 block drop i32.const 0 end drop
                        i32.const 0 block i32.const 0 i32.add end drop
                        i32.const 0 block i32.eqz end drop
                        i32.const 0 block i32.load end drop
                        i32.const 0 block i32.const 0 i32.store i32.const 0 end drop
                        i32.const 0 block global.set 1 i32.const 0 end drop
                        i32.const 0 i32.const 0 block i32.const 0 select i32.const 0 end drop drop
                        i32.const 0 block i32.const 0 i32.const 0 select end drop
                        i32.const 0 block br_if 0 i32.const 0 end drop
                        i32.const 0 block call 1 drop i32.const 0 end drop
                        i32.const 0 block if end i32.const 0 end drop
                        i32.const 0 block memory.grow end drop
                        i32.const 0 block i32.const 0 i32.const 0 memory.fill i32.const 0 end drop
                        i32.const 0 block br_table 0 end drop
                        i32.const 0 block call_indirect (type 0) i32.const 0 end drop
                        i32.const 0 block (result i32) i32.const 0 br_if 0 i32.const 0 end drop drop
                        i32.const 0 block (type 1) i64.extend_i32_u drop end drop
                        i32.const 0 block i32.const 0 block (param i32) drop drop i32.const 0 i32.const 0 end drop end drop
                        i64.const 0 if end
                        i64.const 0 br_if 0
                        i64.const 0 br_table 0
                        i64.const 0 call_indirect (type 0)
                        i32.const 0 i32.const 0 i64.const 0 select drop
                        i32.const 0 i64.const 0 i32.const 0 select drop
                        i32.const 0 i32.const 0 call_indirect 1 (type 0)
                        call 2
                        local.get 2 drop
                        i32.const 0 local.set 2
                        global.get 2 drop
                        i32.const 0 global.set 0
                        i64.const 0 global.set 1
                        i32.const 0
                        block (result i32) end drop
                        block i32.const 0 end
                        block (result i32) i64.const 0 end drop
                        i32.const 0 if (result i32) i32.const 0 end drop
                        i32.const 0 if (result i32) i32.const 0 else end drop
                        i32.const 0 if (result i32) else i32.const 0 end drop
                        i32.const 0 if (type 1) i64.extend_i32_u end drop
                        br 1
                        block (result i32) br 0 end drop
                        block (result i32) i32.const 0 br_if 0 end drop
                        block (result i32) block i32.const 0 br_table 0 1 end i32.const 0 end drop
                        block (result i32) block (result i64) i32.const 0 i32.const 0 br_table 1 0 end drop i32.const 0 end drop
                        loop (result i32) unreachable i64.eqz end drop
                        i32.const 0 i64.const 0 i32.store
                        i64.const 0 i32.const 0 i32.store
                        i64.const 0 i32.load drop
                        i64.const 0 i32.const 0 i32.add drop
                        i32.const 0 i64.const 0 i32.add drop
                        block (result i32) i32.const 0 i32.const 0 i32.const 0 memory.copy end drop
                        ref.null func drop
                        i64.const 0 call 1 drop
                        """.split("\n")) {
            assertFalse(isKnown(body), body);
        }
    }

    @Test
    void doesNotKnowBytesThatAreWrong() {
        for (String body : """

                        00
                        41 00
                        41 80 80 80 80 08 1a 0b
                        41 80 80 80 80 70 1a 0b
                        41 80 80 80 80 80 00 1a 0b
                        42 80 80 80 80 80 80 80 80 80 01 1a 0b
                        20 80 80 80 80 10 1a 0b
                        20 80 80 80 80 80 00 1a 0b
                        05 0b
                        02 40 05 0b 0b
                        41 00 04 40 05 05 0b 0b
                        0b 0b
                        02 40 0b
                        41 00 28 03 00 1a 0b
                        41 00 28 42 00 00 1a 0b
                        41 00 28 02 80 80 80 80 10 1a 0b
                        3f 01 1a 0b
                        41 00 41 00 41 00 fc 0a 00 01 0b
                        41 00 41 00 41 00 fc 0b 01 0b
                        41 00 fd 00 05 00 1a 0b
                        41 00 fd 0c 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 fd 54 00 00 10 1a 0b
                        fd 0c 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 fd 15 10 1a 0b
                        fd 0c 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 0b
                        fd 0c 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 fd 0c 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 fd 0d 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 20 1a 0b
                        fd ff 03 0b
                        fd 80 80 80 80 10 0b
                        fc 20 0b
                        06 0b
                        ff 0b
                        02 7a 0b 0b
                        02 02 0b 0b
                        02 80 00 0b 0b
                        41 00 0e 80 80 80 80 0f 00 0b
                        41 00 0e 01 0b
                        44 00 00 0b
                        43 0b
                        41 00 11 00 02 0b
                        41 00 11 02 00 1a 0b
                        fd 0d 00 00 0b
                        """.split("\n")) {
            assertFalse(isKnown(bytes(body.replace(" ", "")), EngineConfig.DEFAULT), body);
        }
    }

    @Test
    void doesNotKnowFeaturesThatAreOff() {
        EngineConfig first = new EngineConfig(EnumSet.noneOf(Feature.class), Limits.DEFAULT, Tier.AUTO);
        for (String body : List.of("41 00 c0 1a 0b", "43 00 00 00 00 fc 00 1a 0b", "41 00 41 00 41 00 fc 0b 00 0b", "fd 0c 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 1a 0b", "41 00 02 00 1a 0b 0b", "02 7b 00 0b 1a 0b")) {
            assertTrue(isKnown(bytes(body.replace(" ", "")), EngineConfig.DEFAULT), body);
            assertFalse(isKnown(bytes(body.replace(" ", "")), first), body);
        }
    }

    @Test
    void doesNotKnowOfMemoriesThatAreNotThere() {
        for (String body : List.of("i32.const 0 i32.load drop", "memory.size drop", "i32.const 0 i32.const 0 i32.const 0 memory.fill", "i32.const 0 v128.load drop")) {
            Module module = module(TextParser.parse("(module (func %s))".formatted(body)));
            assertFalse(validator(module, true).isKnown(0), body);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void knowsAllBodies(Path program) throws IOException {
        Module module = module(Files.readAllBytes(program));
        FunctionValidator validator = validator(module, true);
        int known = 0;
        for (int function = module.importedFunctions(); function < module.functionCount(); function++) {
            known += validator.isKnown(function) ? 1 : 0;
        }
        assertEquals(module.bodies().count(), known);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whatIsValidToItIsValidToAllRules(Path program) throws IOException {
        byte[] bytes = Files.readAllBytes(program);
        Module module = module(bytes);
        FunctionValidator quick = validator(module, true);
        FunctionValidator all = validator(module, false);
        Random random = new Random(Long.getLong("trifola.seed", bytes.length));
        int both = 0;
        int onlyAll = 0;
        for (int i = 0; i < DAMAGES; i++) {
            int body = random.nextInt(module.bodies().count());
            int at = random.nextInt(module.bodies().offsets()[body], module.bodies().ends()[body]);
            byte[] before = Arrays.copyOfRange(bytes, at, Math.min(at + 2, bytes.length));
            damage(bytes, at, random);
            int function = module.importedFunctions() + body;
            boolean isKnown = isKnown(quick, function);
            ModuleException mistake = mistake(all, function);
            if (isKnown && mistake != null) {
                fail("function " + function + " with " + bytes[at] + " at " + at, mistake);
            }
            both += isKnown ? 1 : 0;
            onlyAll += !isKnown && mistake == null ? 1 : 0;
            System.arraycopy(before, 0, bytes, at, before.length);
        }
        assertTrue(both > 0 && onlyAll < both, both + " known, " + onlyAll + " valid and not known");
    }

    /** Changes a byte or two: to any, by a bit, or to an opcode, which is most likely to go on as before. */
    private static void damage(byte[] bytes, int at, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] = (byte) random.nextInt();
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            default -> {
                int code = OPCODES.get(random.nextInt(OPCODES.size())).code();
                bytes[at] = (byte) (code > 0xFF ? code >>> 16 : code);
                if (code > 0xFF && at + 1 < bytes.length) {
                    bytes[at + 1] = (byte) code;
                }
            }
        }
    }

    /** Whether a body of the type {@code [i32] -> []} is known, which has a local 1 of the type {@code f64} too. All rules must hold if so. */
    private static boolean isKnown(String body) {
        byte[] bytes = TextParser.parse(text(body));
        return isKnown(module(bytes), 0);
    }

    /** Whether a body is known that has these bytes behind its locals. */
    private static boolean isKnown(byte[] body, EngineConfig config) {
        byte[] whole = TextParser.parse(text(""));
        Module module = ModuleDecoder.decode("test", whole, EngineConfig.DEFAULT);
        int start = module.bodies().offsets()[0] + LOCALS_BYTES;
        byte[] bytes = new byte[start + body.length];
        System.arraycopy(whole, 0, bytes, 0, start);
        System.arraycopy(body, 0, bytes, start, body.length);
        QuickSteps steps = new QuickSteps(module, config);
        Locals locals = new Locals();
        locals.add(1, NumberType.I32);
        locals.add(1, NumberType.F64);
        return new QuickValidator(steps).isValid(bytes, start, bytes.length, 0, locals);
    }

    private static String text(String body) {
        return """
                        (module
                          (type (func (param i32)))
                          (type (func (param i32) (result i64)))
                          (func (type 0) (local f64) %s)
                          (func (type 1) i64.const 0)
                          (table 0 funcref)
                          (table 0 externref)
                          (memory 1)
                          (global i32 (i32.const 0))
                          (global (mut i32) (i32.const 0)))""".formatted(body);
    }

    private static boolean isKnown(Module module, int function) {
        boolean isKnown = isKnown(validator(module, true), function);
        ModuleException mistake = mistake(validator(module, false), function);
        assertTrue(!isKnown || mistake == null, () -> String.valueOf(mistake));
        return isKnown;
    }

    private static boolean isKnown(FunctionValidator validator, int function) {
        try {
            return validator.isKnown(function);
        } catch (ModuleException e) {
            return false; // The locals are malformed.
        }
    }

    private static ModuleException mistake(FunctionValidator validator, int function) {
        try {
            validator.validate(function);
            return null;
        } catch (ModuleException e) {
            return e;
        }
    }

    private static Module module(byte[] bytes) {
        return ModuleDecoder.decode("test", bytes, EngineConfig.DEFAULT);
    }

    private static FunctionValidator validator(Module module, boolean isQuick) {
        Context context = new Context(module, EngineConfig.DEFAULT, new BitSet());
        return new FunctionValidator(context, isQuick ? new QuickSteps(module, EngineConfig.DEFAULT) : null);
    }
}
