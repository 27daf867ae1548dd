package org.trifola.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.trifola.tests.command.Command.wasm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.trifola.tests.command.Command.Result;

/** The machine code of programs, which the command keeps for their next run. */
@Tag("command")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class CodeCacheTest {
    private static final String PROGRAM = "src/test/programs/sort.wasm";
    private static final Result SORTED = new Result(0, "apple\nbanana\npear\nzoo\n", "4 lines\n");

    @TempDir
    private Path directory;

    /** The processors on which programs become machine code. */
    @BeforeAll
    static void machineCodeIsThere() throws IOException {
        assumeTrue(Files.readString(Path.of("/proc/cpuinfo")).contains(" bmi2 "));
    }

    private static Command sort(String... options) {
        String[] arguments = Stream.concat(Stream.of(options), Stream.of(PROGRAM)).toArray(String[]::new);
        return wasm(arguments).input("pear\napple\nzoo\nbanana");
    }

    private Command sortWithCache(String... options) {
        return sort(Stream.concat(Stream.of("--wasm.CodeCache=" + cache()), Stream.of(options)).toArray(String[]::new));
    }

    private Path cache() {
        return directory.resolve("code");
    }

    private static List<Path> files(Path cache) throws IOException {
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    @Test
    void theNextRunGivesTheSameResult() throws InterruptedException, IOException {
        for (int run = 0; run < 3; run++) {
            assertEquals(SORTED, sortWithCache().run());
            assertEquals(1, files(cache()).size());
        }
    }

    @Test
    void codeIsKeptInTheCacheDirectoryOfTheUser() throws InterruptedException, IOException {
        Path cache = Command.CACHE.resolve("trifola", "code");
        for (Path file : files(cache)) {
            Files.delete(file);
        }
        assertEquals(SORTED, sort("--no-cache").run());
        assertEquals(List.of(), files(cache));
        assertEquals(SORTED, sort().run());
        assertEquals(1, files(cache).size());
    }

    @Test
    void thePolyglotContextKeepsItToo() throws InterruptedException, IOException {
        assertEquals(SORTED, sortWithCache("--engine.WarnInterpreterOnly=false").run());
        assertEquals(1, files(cache()).size());
        assertEquals(SORTED, sortWithCache("--engine.WarnInterpreterOnly=false").run());
    }

    @Test
    void whatIsDamagedIsMadeAnew() throws InterruptedException, IOException {
        assertEquals(SORTED, sortWithCache().run());
        Path file = files(cache()).getFirst();
        byte[] code = Files.readAllBytes(file);
        code[code.length / 2] ^= 1;
        Files.write(file, code);
        assertEquals(SORTED, sortWithCache().run());
        assertFalse(Arrays.equals(code, Files.readAllBytes(file)));
    }

    @Test
    void aCacheThatCannotBeWrittenIsNoFailure() throws InterruptedException, IOException {
        Files.writeString(cache(), "not a directory");
        assertEquals(SORTED, sortWithCache().run());
        assertEquals("not a directory", Files.readString(cache()));
    }

    @Test
    void severalAtATimeDoNotDisturbEachOther() throws InterruptedException, IOException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Process process = sortWithCache().start();
            process.getOutputStream().close();
            processes.add(process);
        }
        for (Process process : processes) {
            assertEquals(0, Command.statusOf(process));
        }
        assertEquals(SORTED, sortWithCache().run());
        assertEquals(1, files(cache()).size());
    }
}
