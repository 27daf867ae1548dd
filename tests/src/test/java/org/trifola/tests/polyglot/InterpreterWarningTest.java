package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;

/** On a JVM without an optimizing runtime nobody is warned, unless asked for. */
class InterpreterWarningTest {
    private static final String WARNING = "does not support runtime compilation";
    private static final String SWITCH = "engine.WarnInterpreterOnly";

    @Test
    void nobodyIsWarned() throws IOException, InterruptedException {
        assertFalse(errorOf(List.of()).contains(WARNING));
    }

    @Test
    void whoAsksForTheWarningGetsIt() throws IOException, InterruptedException {
        assertTrue(errorOf(List.of("-Dpolyglot." + SWITCH + "=true")).contains(WARNING));
        assertTrue(errorOf(List.of(), SWITCH, "true").contains(WARNING));
    }

    /** What a plain JVM, with the engine on its class path, writes to its standard error. */
    private static String errorOf(List<String> flags, String... option) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(flags);
        line.addAll(List.of("-cp", System.getProperty("jdk.module.path") + File.pathSeparator + Path.of("target", "test-classes"), Embedder.class.getName()));
        line.addAll(List.of(option));
        Process process = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), error);
        return error;
    }

    /** The program of an embedder, which may set an option. */
    static final class Embedder {
        public static void main(String[] option) {
            Context.Builder builder = Context.newBuilder("wasm");
            if (option.length > 0) {
                builder.option(option[0], option[1]);
            }
            try (Context context = builder.build()) {
                context.initialize("wasm");
            }
        }
    }
}
