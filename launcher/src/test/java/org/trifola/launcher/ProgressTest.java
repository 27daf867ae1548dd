package org.trifola.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What takes long is told once, what does not is never told. */
class ProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream error = new PrintStream(written, true);

    @Test
    void whatTakesLongIsTold() {
        try (Progress _ = Progress.of("Reading.", Duration.ofMillis(1), error)) {
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                while (written.size() == 0) {
                    Thread.sleep(1);
                }
            });
        }
        assertEquals("wasm: Reading." + System.lineSeparator(), written.toString());
    }

    @Test
    void whatIsDoneInTimeIsNotTold() throws InterruptedException {
        Progress.of("Reading.", Duration.ofMillis(200), error).close();
        Progress.ofDecoding("module", CommandLine.parse(List.of("--quiet", "module"), Map.of()), error).close();
        Thread.sleep(400);
        assertEquals("", written.toString());
    }
}
