package org.trifola.language.machine.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import com.oracle.truffle.api.source.Source;

import org.graalvm.polyglot.io.ByteSequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.build.ModuleCode;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.config.Tier;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.jvm.ShapeClasses;
import org.trifola.language.link.Instantiator;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.Store;
import org.trifola.language.text.TextParser;
import org.trifola.language.validation.ModuleValidator;

/** Machine code that is kept for later runs. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class CodeCacheTest {

    private static final EngineConfig CONFIG = new EngineConfig(EngineConfig.DEFAULT.features(), EngineConfig.DEFAULT.limits(), Tier.NATIVE);
    private static final int FACTORIAL = 0;
    private static final int EVEN = 1;
    private static final int THIRD = 4;
    private static final int TRAPPING = 5;
    private static final int FILLING = 7;

    @TempDir
    private Path temporary;
    private Path directory;
    private CodeCache cache;

    @BeforeEach
    void open() {
        directory = temporary.resolve("made", "code");
        cache = new CodeCache(directory, "a build", 1 << 20);
    }

    /** A module with a constant, functions that call each other directly and by a table, a trap, and enough code to be kept. */
    private static Module module(int constant) {
        String text = """
                        (module
                            (memory 1)
                            (global $count (mut i32) (i32.const 0))
                            (table funcref (elem $even $odd))
                            (type $test (func (param i32) (result i32)))
                            (func $factorial (param i64) (result i64)
                                (if (result i64) (i64.eqz (local.get 0)) (then (i64.const 1))
                                    (else (i64.mul (local.get 0) (call $factorial (i64.sub (local.get 0) (i64.const 1)))))))
                            (func $even (type $test) (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 1))
                                (else (call_indirect (type $test) (i32.sub (local.get 0) (i32.const 1)) (i32.const 1)))))
                            (func $odd (type $test) (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 0))
                                (else (call_indirect (type $test) (i32.sub (local.get 0) (i32.const 1)) (i32.const 0)))))
                            (func $third (param f64) (result f64) (f64.div (local.get 0) (f64.const 3)))
                            (func $calls (param f64) (result f64)
                                (global.set $count (i32.add (global.get $count) (i32.const CONSTANT)))
                                (f64.add (call $third (local.get 0)) (f64.convert_i32_s (global.get $count))))
                            (func $trapping (param i32) (result i32) (call $loads (local.get 0)))
                            (func $loads (param i32) (result i32) (i32.load offset=65532 (local.get 0)))
                            (func $filling PADDING))
                        """;
        String filled = text.replace("CONSTANT", Integer.toString(constant)).replace("PADDING", "(i32.store (i32.const 8) (i32.const 1234567890))".repeat(1_100));
        return ModuleDecoder.decode("test", TextParser.parse(filled), CONFIG);
    }

    /** Something that happens to files. */
    private interface Meanwhile {

        void run() throws IOException;
    }

    /** A run: an instance of a module, with code from the cache and for it. */
    private final class Run {

        private final CodeFile file;
        private final Store store = new Store(CONFIG);
        private final ModuleCode code;
        private final Instance instance;

        Run(Module module) {
            this(module, () -> {});
        }

        /** A run in which something happens after the file has been read. */
        Run(Module module, Meanwhile meanwhile) {
            file = cache.file(module, CONFIG);
            try {
                meanwhile.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (file.image() == null) {
                ModuleValidator.validate(module, CONFIG);
            }
            Source source = Source.newBuilder("wasm", ByteSequence.create(module.bytes().all()), "test").build();
            code = new ModuleCode(null, module, CONFIG, () -> source, new ShapeClasses(), file);
            instance = Instantiator.instantiate(code, (_, _, _) -> null, store);
        }

        Object call(int function, Object argument) {
            return code.target(function).call(instance, argument);
        }

        /** Calls the function with much code. */
        void fill() {
            code.target(FILLING).call(instance);
            assertEquals(1_234_567_890, instance.memory(0).loadInt(8, null));
        }

        /** Whether it began with code. */
        boolean isWarm() {
            return file.image() != null;
        }

        void end() {
            store.close();
        }
    }

    private void run(Module module) {
        Run run = new Run(module);
        run.call(FACTORIAL, 20L);
        run.end();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void aLaterRunBeginsWithTheCodeOfAnEarlierOne() throws IOException {
        Module module = module(5);
        Run first = new Run(module);
        assertFalse(first.isWarm());
        assertEquals(2_432_902_008_176_640_000L, first.call(FACTORIAL, 20L));
        assertEquals(1, first.call(EVEN, 100));
        first.end();

        Run second = new Run(module);
        assertTrue(second.isWarm());
        assertEquals(2_432_902_008_176_640_000L, second.call(FACTORIAL, 20L));
        assertEquals(0, second.call(EVEN, 101));
        second.end();
        assertEquals(1, files().size());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
    }

    @Test
    void whatIsCompiledLaterCallsWhatWasKeptAndIsKeptToo() {
        Module module = module(5);
        Run first = new Run(module);
        first.call(THIRD - 1, 6.0);
        first.end();
        for (int run = 0; run < 3; run++) {
            Run later = new Run(module);
            assertTrue(later.isWarm());
            assertEquals(2.0 + 5, later.call(THIRD, 6.0));
            assertEquals(2.0 + 10, later.call(THIRD, 6.0), "globals are those of the run");
            assertEquals(run == 0 ? 1 : 2, later.file.image().functions().length / 5);
            later.end();
        }
    }

    @Test
    void pagesOfTheFileAreRun() {
        Module module = module(5);
        Run first = new Run(module);
        first.fill();
        first.end();
        Run second = new Run(module);
        assertTrue(second.file.image().length() > 2 * CodeImage.PAGE);
        assertEquals(0, Math.floorMod(second.file.image().offset() - second.file.image().origin(), CodeImage.PAGE));
        second.fill();
        second.call(FACTORIAL, 20L);
        assertEquals(0, second.call(EVEN, 101));
        assertEquals(2.0 + 5, second.call(THIRD, 6.0));
        assertEquals(0, second.call(TRAPPING, 0));
        second.end();
        Run third = new Run(module);
        assertTrue(third.file.image().length() > second.file.image().length());
        third.fill();
        assertEquals(1, third.call(EVEN, 100));
        assertEquals(2.0 + 5, third.call(THIRD, 6.0));
        third.end();
    }

    @Test
    void aFileThatWasReplacedMeanwhileIsNotRun() throws IOException {
        Module module = module(5);
        Run first = new Run(module);
        first.fill();
        first.end();
        Path file = files().getFirst();
        Run second = new Run(module, () -> Files.write(file, new byte[(int) Files.size(file)]));
        assertTrue(second.isWarm());
        second.fill();
        assertEquals(1, second.call(EVEN, 100));
        second.end();
    }

    @Test
    void trapsHaveTheirBacktraces() {
        Module module = module(5);
        String cold = trap(new Run(module));
        String warm = trap(new Run(module));
        assertEquals(cold, warm);
        assertTrue(cold.contains("loads") && cold.contains("trapping"), cold);
    }

    private static String trap(Run run) {
        assertEquals(0, run.call(TRAPPING, 0));
        TrapException trap = assertThrows(TrapException.class, () -> run.call(TRAPPING, 65_536));
        assertEquals(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, trap.kind());
        run.end();
        return trap.getMessage() + trap.backtrace();
    }

    @Test
    void othersThanTheSameModuleConfigurationAndBuildHaveNoCode() throws IOException {
        Module module = module(5);
        run(module);
        assertNotNull(cache.file(module, CONFIG).image());

        assertNull(cache.file(module(6), CONFIG).image());
        assertNull(cache.file(module, new EngineConfig(CONFIG.features(), CONFIG.limits().withMemoryPages(7), CONFIG.tier())).image());
        assertNull(cache.file(module, new EngineConfig(EnumSet.of(Feature.CORE), CONFIG.limits(), CONFIG.tier())).image());
        assertNull(new CodeCache(directory, "another build", 1 << 20).file(module, CONFIG).image());

        Path kept = files().getFirst();
        run(module(6));
        Path other = files().stream().filter(file -> !file.equals(kept)).findFirst().orElseThrow();
        byte[] code = Files.readAllBytes(kept);
        Files.write(other, code); // As if the names, which are hashes, were equal.
        assertNull(cache.file(module(6), CONFIG).image());
    }

    @Test
    void aDamagedFileIsIgnoredAndReplaced() throws IOException {
        Module module = module(5);
        run(module);
        Path file = files().getFirst();
        byte[] intact = Files.readAllBytes(file);
        for (int at = 0; at < intact.length; at += at < 600 ? 1 : 97) {
            byte[] damaged = intact.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertNull(cache.file(module, CONFIG).image(), "with byte " + at + " changed");
        }
        for (int length : new int[]{0, 1, 39, 40, 41, intact.length / 2, intact.length - 1}) {
            Files.write(file, Arrays.copyOf(intact, length));
            assertNull(cache.file(module, CONFIG).image(), "with " + length + " bytes");
        }
        Files.write(file, Arrays.copyOf(intact, intact.length + 1));
        assertNull(cache.file(module, CONFIG).image());
        run(module);
        assertNotNull(cache.file(module, CONFIG).image());
    }

    @Test
    void aDirectoryThatOthersMayWriteToIsNotUsed() throws IOException {
        Module module = module(5);
        run(module);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwx---"));
        assertNull(cache.file(module, CONFIG));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertNotNull(cache.file(module, CONFIG).image());
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKept() throws IOException {
        Files.createDirectories(directory.getParent());
        Files.writeString(directory, "not a directory");
        Run run = new Run(module(5));
        assertEquals(1, run.call(EVEN, 2));
        run.end();
        assertEquals("not a directory", Files.readString(directory));
    }

    @Test
    void filesThatWereNotUsedGo() throws IOException {
        Module module = module(0);
        run(module);
        long size = Files.size(files().getFirst());
        cache = new CodeCache(directory, "a build", 3 * size);
        Files.setLastModifiedTime(Files.createFile(directory.resolve("left.1.part")), FileTime.from(Instant.now().minusSeconds(4000)));
        Path young = Files.createFile(directory.resolve("writing.1.part"));
        for (int constant = 1; constant < 6; constant++) {
            for (Path file : files()) {
                if (!file.equals(young)) {
                    FileTime before = FileTime.from(Files.getLastModifiedTime(file).toInstant().minusSeconds(100));
                    Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(before, before, null);
                }
            }
            run(module(constant));
        }
        assertEquals(4, files().size());
        assertTrue(files().contains(young));
        for (int constant = 0; constant < 6; constant++) {
            assertEquals(constant >= 3, cache.file(module(constant), CONFIG).image() != null, "module " + constant);
        }
    }

    @Test
    void smallModulesAreNotKept() {
        assertNull(cache.file(ModuleDecoder.decode("small", TextParser.parse("(module (func))"), CONFIG), CONFIG));
        assertNull(cache.file(ModuleDecoder.decode("empty", TextParser.parse("(module)"), CONFIG), CONFIG));
    }

    @Test
    void withoutADirectoryThereIsNoCache() {
        assertNull(CodeCache.at(""));
    }
}
