package org.trifola.tests.programs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/** A WASI command, run in a context of its own with what its caller gives it. */
final class GuestProgram {
    private final Path file;
    private final List<String> arguments;
    private final Map<String, String> variables = new TreeMap<>();
    private String input = "";
    private String directories = "";

    private GuestProgram(Path file, List<String> arguments) {
        this.file = file;
        this.arguments = arguments;
    }

    /** What a run left: its exit status and what it wrote. */
    record Result(int status, String output, String error) {
    }

    /** A program of the fixtures with its arguments, its name first. */
    static GuestProgram program(String name, String... arguments) {
        return of(Path.of("src", "test", "programs", name + ".wasm"), arguments);
    }

    static GuestProgram of(Path file, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = file.getFileName().toString();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new GuestProgram(file, List.of(all));
    }

    GuestProgram variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    GuestProgram input(String text) {
        input = text;
        return this;
    }

    /** Lets the program use a directory of the host under another name. */
    GuestProgram directory(String guest, Path host) {
        directories = guest + "::" + host;
        return this;
    }

    /** Runs the program to its end; a trap goes to the caller. */
    Result run() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int status = run(output, error);
        return new Result(status, output.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }

    private int run(ByteArrayOutputStream output, ByteArrayOutputStream error) {
        try (Context context = Context.newBuilder("wasm").allowIO(IOAccess.ALL)
            .arguments("wasm", arguments.toArray(String[]::new)).environment(variables)
            .option("wasm.Builtins", "wasi_snapshot_preview1").option("wasm.WasiMapDirs", directories)
            .in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))).out(output).err(error).build()) {
            Source source = Source.newBuilder("wasm", file.toFile()).build();
            context.eval(source).newInstance().getMember("exports").getMember("_start").execute();
            return 0;
        } catch (PolyglotException exit) {
            if (!exit.isExit()) {
                throw exit;
            }
            return exit.getExitStatus();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
