package org.trifola.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.tests.command.Command.DISTRIBUTION;
import static org.trifola.tests.command.Command.PATIENCE_SECONDS;
import static org.trifola.tests.command.Command.in;
import static org.trifola.tests.command.Command.statusOf;
import static org.trifola.tests.command.Command.wasm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifola.tests.command.Command.Result;

/** The JVM's cache of classes, which the command makes by the way and uses from then on. */
@Tag("command")
class ClassCacheTest {
    private static final String HELLO = "../examples/hello.wasm";
    private static final Result GREETING = new Result(0, "Hello, world!\n", "");
    private static final String CACHED = "org.trifola.launcher.WasmLauncher source: shared objects file";

    @TempDir
    private Path directory;

    @Test
    void theFirstCommandMakesTheCacheThatTheNextUses() throws InterruptedException, IOException {
        assertEquals(GREETING, caching(DISTRIBUTION).run());
        awaitCache();

        assertTrue(caching(DISTRIBUTION, "--vm.Xlog:class+load").run().output().contains(CACHED));
        assertEquals(GREETING, caching(DISTRIBUTION).run());
        assertEquals(List.of(), linkedAtRunTime());
    }

    @Test
    void programsFindAllClassesInTheCache() throws InterruptedException, IOException {
        caching(DISTRIBUTION).run();
        awaitCache();

        Path programs = Path.of("src/test/programs").toAbsolutePath();
        Path large = DISTRIBUTION.resolve("lib", "training", "large.wat").toAbsolutePath();
        for (Path program : List.of(programs.resolve("env.wasm"), programs.resolve("sort.wasm"), programs.resolve("floats.wasm"), programs.resolve("listdir.wasm"), large)) {
            String[] arguments = {"--vm.Xlog:class+load", "--dir", directory.toString(), program.toString()};
            List<String> output = in(DISTRIBUTION, arguments).variable("XDG_CACHE_HOME", directory.toString()).run().output().lines().toList();
            List<String> ours = output.stream().filter(line -> line.contains(" org.trifola.") || line.contains(" java.lang.invoke.LambdaForm$MH/")).toList();
            assertTrue(ours.size() > 100, program.toString());
            assertEquals(List.of(), ours.stream().filter(line -> !line.contains("source: shared objects file")).toList(), program.toString());
        }
    }

    /** The places in our code that the JVM has to link while a program starts, with code that it makes for them: a cache holds none of it. */
    private List<String> linkedAtRunTime() throws InterruptedException, IOException {
        Result run = caching(DISTRIBUTION, "--vm.XX:+UnlockDiagnosticVMOptions", "--vm.XX:LogClassLoadingCauseFor=LambdaForm$", "--vm.Xlog:class+load+cause").run();
        assertTrue(run.output().contains("Java stack when loading java.lang.invoke.LambdaForm$"), run.output());
        List<String> places = new ArrayList<>();
        boolean isLinked = false;
        for (String line : run.output().lines().toList()) {
            if (isLinked && line.contains("\tat org.trifola.")) {
                places.add(line);
            }
            isLinked = line.contains("\tat java.lang.invoke.");
        }
        return places;
    }

    @Test
    void aDamagedCacheIsIgnoredAndMadeAnew() throws InterruptedException, IOException {
        caching(DISTRIBUTION).run();
        Path cache = awaitCache();
        Files.write(cache, "no cache".getBytes());

        assertEquals(GREETING, caching(DISTRIBUTION).run());
        assertFalse(Files.exists(cache));
        assertEquals(GREETING, caching(DISTRIBUTION).run());
        assertEquals(cache, awaitCache());
    }

    @Test
    void aCacheOfOtherFilesIsIgnoredAndMadeAnew() throws InterruptedException, IOException {
        Path distribution = copyOfTheDistribution();
        caching(distribution).run();
        Path cache = awaitCache();
        Files.setLastModifiedTime(distribution.resolve("lib", "org.trifola.language.jar"), FileTime.from(Instant.EPOCH));

        assertEquals(GREETING, caching(distribution).run());
        assertFalse(Files.exists(cache));
    }

    @Test
    void aCacheOfAnEarlierBuildGivesWayToOneOfThis() throws InterruptedException, IOException {
        Path distribution = copyOfTheDistribution();
        caching(distribution).run();
        Path earlier = awaitCache();
        Files.writeString(distribution.resolve("lib", "build"), "another\n");

        assertFalse(caching(distribution, "--vm.Xlog:class+load").run().output().contains(CACHED));
        assertEquals(earlier.resolveSibling("another.aot"), awaitCache(file -> !file.equals(earlier)));
    }

    @Test
    void aCacheThatDoesNotFitTheUsersOptionsStays() throws InterruptedException, IOException {
        caching(DISTRIBUTION).run();
        Path cache = awaitCache();

        assertEquals(GREETING, caching(DISTRIBUTION, "--vm.XX:+UseZGC", "--vm.XX:-UseSerialGC").run());
        assertTrue(Files.exists(cache));
    }

    @Test
    void commandsThatStartTogetherMakeOneCache() throws InterruptedException, IOException {
        List<Process> processes = Stream.generate(() -> caching(DISTRIBUTION).start()).limit(3).toList();
        for (Process process : processes) {
            assertEquals(0, statusOf(process));
        }

        Path cache = awaitCache();
        assertEquals(List.of(cache), contents(cache.getParent()));
    }

    @Test
    void withoutAPlaceForACacheTheCommandRunsWithoutAWord() throws InterruptedException, IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertEquals(GREETING, wasm(HELLO).variable("XDG_CACHE_HOME", file.toString()).run());
        assertEquals(GREETING, wasm(HELLO).variable("XDG_CACHE_HOME", "").variable("HOME", "").run());
    }

    @Test
    void noCacheIsMadeOrUsedWhereNoneIsWanted() throws InterruptedException, IOException {
        assertEquals(GREETING, caching(DISTRIBUTION, "--no-cache").run());
        assertFalse(Files.exists(directory.resolve("trifola")));

        caching(DISTRIBUTION).run();
        awaitCache();
        assertFalse(caching(DISTRIBUTION, "--no-cache", "--vm.Xlog:class+load").run().output().contains(CACHED));
    }

    /** The command of {@code distribution} with a cache in the test's own directory. */
    private Command caching(Path distribution, String... options) {
        String[] arguments = Stream.concat(Stream.of(options), Stream.of(HELLO)).toArray(String[]::new);
        return in(distribution, arguments).variable("XDG_CACHE_HOME", directory.toString());
    }

    /** The file with the cache, once the process in the background has made it and is done. */
    private Path awaitCache() throws InterruptedException, IOException {
        return awaitCache(_ -> true);
    }

    /** The only file with a cache, once it is one that is {@code awaited}. */
    private Path awaitCache(Predicate<Path> awaited) throws InterruptedException, IOException {
        Path root = directory.resolve("trifola");
        for (long waited = 0; waited < PATIENCE_SECONDS * 10; waited++) {
            List<Path> files = Files.exists(root) ? contents(root) : List.of();
            if (files.size() == 1 && files.getFirst().toString().endsWith(".aot") && awaited.test(files.getFirst())) {
                return files.getFirst();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No cache was made.");
    }

    /** What belongs to caches below {@code folder}: files, and the locks, which are folders. */
    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().contains(".aot")).toList();
        } catch (UncheckedIOException e) {
            return List.of(); // A file went while we looked.
        }
    }

    private Path copyOfTheDistribution() throws IOException {
        Path copy = directory.resolve("a copy");
        for (String part : List.of("bin", "lib")) {
            try (Stream<Path> files = Files.walk(DISTRIBUTION.resolve(part))) {
                for (Path file : files.toList()) {
                    Path target = copy.resolve(DISTRIBUTION.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return copy;
    }
}
