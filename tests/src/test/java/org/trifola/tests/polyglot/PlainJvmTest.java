package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.ByteSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What Java programs have that take the engine on the class path, and give the JVM no flag. */
class PlainJvmTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void functionsAreMachineCode(@TempDir Path cache) throws IOException, InterruptedException {
        assumeTrue(Files.readString(Path.of("/proc/cpuinfo")).contains(" bmi2 "));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("jdk.module.path") + File.pathSeparator + Path.of("target", "test-classes");
        Path code = cache.resolve("code");
        Process process = new ProcessBuilder(java, "-cp", classes, Embedder.class.getName(), code.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();

        assertEquals("1690765531\n", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, process.waitFor());
        assertTrue(Files.exists(code), "only machine code is kept");
    }

    /** The program of an embedder, which names a directory for machine code; its result is that of the benchmarks' table. */
    static final class Embedder {
        public static void main(String[] cache) throws IOException {
            Source source = Source.newBuilder("wasm", ByteSequence.create(Files.readAllBytes(Path.of("../benchmarks/programs/wasm/json.wasm"))), "json").build();
            try (Context context = Context.newBuilder("wasm").option("wasm.CodeCache", cache[0]).build()) {
                System.out.println(Integer.toUnsignedLong(context.eval(source).newInstance().getMember("exports").getMember("run").execute(15).asInt()));
            }
        }
    }
}
