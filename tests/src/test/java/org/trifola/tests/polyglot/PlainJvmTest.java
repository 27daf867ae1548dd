package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmStore;

/** What Java programs have that take the engine on the class path, and give the JVM no flag for it. */
class PlainJvmTest {

    private static final String CLASSES = System.getProperty("jdk.module.path") + File.pathSeparator + Path.of("target", "test-classes");

    @ParameterizedTest
    @ValueSource(classes = {Embedder.class, DirectEmbedder.class})
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void functionsAreMachineCode(Class<?> program, @TempDir Path cache) throws IOException, InterruptedException {
        assumeTrue(Files.readString(Path.of("/proc/cpuinfo")).contains(" bmi2 "));
        Path code = cache.resolve("code");

        assertEquals("1690765531\n", run(program, code.toString()));
        assertTrue(Files.exists(code), "only machine code is kept");
    }

    @Test
    void whereTheJvmDeniesMachineCodeThereIsNone(@TempDir Path cache) throws IOException, InterruptedException {
        Path code = cache.resolve("code");

        assertEquals("1690765531\n", run(List.of("--illegal-native-access=deny"), CLASSES, DirectEmbedder.class, code.toString()));
        assertFalse(Files.exists(code), "only machine code is kept");
    }

    /** Classes that are first needed where the stack is exhausted would else be broken for good. */
    @ParameterizedTest
    @ValueSource(strings = {"auto", "jvm", "interpreter"})
    void theFirstTrapMayBeAnExhaustedStack(String tier) throws IOException, InterruptedException {
        assertEquals("exhaustion\ntrap\nexhaustion\n", run(Recursion.class, tier));
    }

    /** Two builds may have the same path, size and time; kept code is for one of them. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void anotherBuildDoesNotRunKeptCode(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.readString(Path.of("/proc/cpuinfo")).contains(" bmi2 "));
        Path code = folder.resolve("code");
        Path engine = folder.resolve("engine.jar");
        String built = Stream.of(CLASSES.split(File.pathSeparator)).filter(path -> Path.of(path).getFileName().toString().startsWith("language-")).findFirst().orElseThrow();
        Files.copy(Path.of(built), engine);
        String classes = CLASSES.replace(built, engine.toString());

        run(classes, Embedder.class, code.toString());
        assertEquals(1, code.toFile().list().length);
        changeWithoutATrace(engine);
        run(classes, Embedder.class, code.toString());
        assertEquals(2, code.toFile().list().length);
    }

    /** Changes what the directory of an archive says of its first file, but not the archive's size or time. */
    private static void changeWithoutATrace(Path archive) throws IOException {
        FileTime time = Files.getLastModifiedTime(archive);
        byte[] bytes = Files.readAllBytes(archive);
        int directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 6);
        bytes[directory + 12] ^= 1;
        Files.write(archive, bytes);
        Files.setLastModifiedTime(archive, time);
    }

    private static String run(Class<?> program, String argument) throws IOException, InterruptedException {
        return run(CLASSES, program, argument);
    }

    private static String run(String classes, Class<?> program, String argument) throws IOException, InterruptedException {
        return run(List.of(), classes, program, argument);
    }

    private static String run(List<String> flags, String classes, Class<?> program, String argument) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(flags);
        line.addAll(List.of("-cp", classes, program.getName(), argument));
        Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return output;
    }

    private static byte[] program() throws IOException {
        return Files.readAllBytes(Path.of("../benchmarks/programs/wasm/json.wasm"));
    }

    /** The program of an embedder, which names a directory for machine code; its result is that of the benchmarks' table. */
    static final class Embedder {
        public static void main(String[] cache) throws IOException {
            Source source = Source.newBuilder("wasm", ByteSequence.create(program()), "json").build();
            try (Context context = Context.newBuilder("wasm").option("wasm.CodeCache", cache[0]).build()) {
                System.out.println(Integer.toUnsignedLong(context.eval(source).newInstance().getMember("exports").getMember("run").execute(15).asInt()));
            }
        }
    }

    /** The same without the polyglot API. */
    static final class DirectEmbedder {
        public static void main(String[] cache) throws IOException {
            WasmEngine engine = WasmEngine.create(Map.of("wasm.CodeCache", cache[0]));
            try (WasmStore store = engine.newStore().build()) {
                System.out.println(Integer.toUnsignedLong((Integer) store.instantiate(engine.module("json", program()), WasmImports.NONE).function("run").call(15)));
            }
        }
    }

    /** A program whose host and guest call each other without end, before anything else has failed. */
    static final class Recursion {
        public static void main(String[] tier) throws IOException {
            String text = """
                            (module
                              (import "host" "again" (func $again (param i32) (result i32)))
                              (func (export "go") (param i32) (result i32) (i32.add (i32.const 1) (call $again (local.get 0))))
                              (func (export "trap") unreachable))""";
            Source module = Source.newBuilder("wasm", text, "recursion").mimeType("text/wasm").build();
            try (Context context = Context.newBuilder("wasm").option("wasm.Tier", tier[0]).build()) {
                AtomicReference<Value> go = new AtomicReference<>();
                ProxyExecutable again = arguments -> go.get().execute(arguments[0]);
                Value exports = context.eval(module).newInstance(ProxyObject.fromMap(Map.of("host", ProxyObject.fromMap(Map.of("again", again))))).getMember("exports");
                go.set(exports.getMember("go"));
                tell(() -> go.get().execute(1));
                tell(() -> exports.invokeMember("trap"));
                tell(() -> go.get().execute(2));
            }
        }

        /** Whether host or guest was the last to call, before there was no more room, is a matter of chance. */
        private static void tell(Runnable call) {
            try {
                call.run();
            } catch (PolyglotException e) {
                System.out.println(e.isResourceExhausted() ? "exhaustion" : e.getGuestObject().getMember("failureType").asString());
            }
        }
    }
}
