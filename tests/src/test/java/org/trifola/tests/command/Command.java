package org.trifola.tests.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts the command of the distribution, as a user does. */
final class Command {
    /** The distribution that was built. */
    static final Path DISTRIBUTION = Path.of(System.getProperty("trifola.distribution")).normalize();
    /** How long anything may take. */
    static final long PATIENCE_SECONDS = 120;
    /** What the commands of all tests make use of, instead of the user's. */
    static final Path CACHE = Path.of("target", "cache").toAbsolutePath();

    private final List<String> line;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private byte[] input = {};

    private Command(Path command, String... arguments) {
        line = new ArrayList<>();
        line.add(command.toString());
        line.addAll(List.of(arguments));
        variables.put("XDG_CACHE_HOME", CACHE.toString());
    }

    /** What a run left: its exit status and what it wrote. */
    record Result(int status, String output, String error) {}

    static Command wasm(String... arguments) {
        return in(DISTRIBUTION, arguments);
    }

    /** The command of a copy of the distribution. */
    static Command in(Path distribution, String... arguments) {
        return new Command(distribution.resolve("bin", "wasm"), arguments);
    }

    /** A variable of the command's own environment. */
    Command variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Command input(byte[] bytes) {
        input = bytes;
        return this;
    }

    Command input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Starts it without waiting; its input stays open. */
    Process start() {
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end. */
    Result run() throws InterruptedException {
        Process process = start();
        CompletableFuture<String> output = read(process.getInputStream());
        CompletableFuture<String> error = read(process.getErrorStream());
        try (var stream = process.getOutputStream()) {
            stream.write(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Result(statusOf(process), output.join(), error.join());
    }

    /** Waits for the end of {@code process}. */
    static int statusOf(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The command does not end.");
        }
        return process.exitValue();
    }

    private static CompletableFuture<String> read(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
