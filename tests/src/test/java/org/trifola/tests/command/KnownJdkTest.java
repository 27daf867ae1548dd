package org.trifola.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trifola.tests.command.Command.wasm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.trifola.tests.command.Command.Result;

/** The command notes which JDK it has found for the {@code java} on the path, since looking for one takes longer than all else that its script does. */
@Tag("command")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script for Windows notes nothing")
class KnownJdkTest {
    private static final Result GREETING = new Result(0, "Hello, world!\n", "");
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path directory;
    private Path note;
    private Path java;

    @BeforeEach
    void makeAPath() throws IOException {
        note = Files.createDirectories(directory.resolve("trifola")).resolve("jdk");
        java = Files.createSymbolicLink(directory.resolve("java"), JDK.resolve("bin", "java"));
    }

    private Result run() throws InterruptedException {
        return wasm("../examples/hello.wasm").variable("XDG_CACHE_HOME", directory.toString()).variable("JAVA_HOME", "")
                        .variable("PATH", directory + ":" + System.getenv("PATH")).run();
    }

    private List<String> found() throws IOException {
        return List.of(JDK.toRealPath().toString(), JDK.resolve("bin", "java").toString());
    }

    @Test
    void theJdkOfTheJavaOnThePathIsNoted() throws InterruptedException, IOException {
        assertEquals(GREETING, run());
        assertEquals(found(), Files.readAllLines(note));
        assertEquals(GREETING, run());
    }

    @Test
    void aJdkThatIsGoneIsLookedForAgain() throws InterruptedException, IOException {
        Files.write(note, List.of(directory.resolve("gone").toString(), java.toString()));
        assertEquals(GREETING, run());
        assertEquals(found(), Files.readAllLines(note));
    }

    @Test
    void aJdkIsLookedForAgainWhereTheJavaOnThePathIsAnother() throws InterruptedException, IOException {
        Path another = Files.createSymbolicLink(directory.resolve("another"), JDK);
        Files.write(note, List.of(another.toString(), "/bin/sh"));
        assertEquals(GREETING, run());
        assertEquals(found(), Files.readAllLines(note));
    }

    @Test
    void aDamagedNoteIsWrittenAnew() throws InterruptedException, IOException {
        Files.writeString(note, "no note");
        assertEquals(GREETING, run());
        assertEquals(found(), Files.readAllLines(note));
    }
}
