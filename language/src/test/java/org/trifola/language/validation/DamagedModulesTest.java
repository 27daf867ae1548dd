package org.trifola.language.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifola.language.binary.FunctionNames;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.Module;

/** Real modules, whole and damaged: the only way to fail is a {@link ModuleException}. */
class DamagedModulesTest {

    private static final Path PROGRAMS = Path.of("../benchmarks/programs/wasm");
    private static final Path SMALL_PROGRAM = Path.of("../examples/hello.wasm");
    private static final int DAMAGES = 300;

    static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            return files.filter(file -> file.toString().endsWith(".wasm")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void programsAreValid(Path program) throws IOException {
        assertTrue(isAccepted(Files.readAllBytes(program)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramWithAChangedByteIsValidOrRejected(Path program) throws IOException {
        byte[] bytes = Files.readAllBytes(program);
        Random random = new Random(bytes.length);
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = bytes.clone();
            int at = random.nextInt(8, bytes.length);
            damaged[at] = (byte) random.nextInt();
            assertNothingElseFails(program + " with " + damaged[at] + " at " + at, damaged);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramWithAFlippedBitIsValidOrRejected(Path program) throws IOException {
        byte[] bytes = Files.readAllBytes(program);
        Random random = new Random(bytes.length + 1);
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = bytes.clone();
            int at = random.nextInt(8, bytes.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertNothingElseFails(program + " with " + damaged[at] + " at " + at, damaged);
        }
    }

    @Test
    void aProgramThatIsCutOffAnywhereIsRejectedOrEndsWithASection() throws IOException {
        byte[] bytes = Files.readAllBytes(SMALL_PROGRAM);
        assertTrue(isAccepted(bytes));
        int accepted = 0;
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            accepted += isAccepted(cut) ? 1 : 0;
            assertNothingElseFails("the first " + length + " bytes", cut);
        }
        assertTrue(accepted < 16, "only where a section ends can the rest be missing");
        assertFalse(isAccepted(Arrays.copyOf(bytes, bytes.length / 2)));
    }

    private static boolean isAccepted(byte[] bytes) {
        try {
            Module module = ModuleDecoder.decode("test", bytes, EngineConfig.DEFAULT);
            ModuleValidator.validate(module, EngineConfig.DEFAULT);
            FunctionNames names = new FunctionNames(module);
            for (int i = 0; i < module.functionCount(); i++) {
                names.name(i);
            }
            return true;
        } catch (ModuleException expected) {
            return false;
        }
    }

    private static void assertNothingElseFails(String what, byte[] bytes) {
        try {
            isAccepted(bytes);
        } catch (RuntimeException | Error e) {
            fail(what, e);
        }
    }
}
