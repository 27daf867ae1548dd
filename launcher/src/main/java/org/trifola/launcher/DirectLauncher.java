package org.trifola.launcher;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmModule;
import org.trifola.language.embedding.WasmStore;
import org.trifola.language.error.ExitException;
import org.trifola.language.error.FailureException;

/** The command without a polyglot context, whose start takes longer than most programs run. */
final class DirectLauncher {
    private static final String LANGUAGE_OPTION = "wasm.";
    private static final String TIER = "wasm.Tier";
    /** What runs functions as methods; whatever else does needs Truffle, and so do its options. */
    private static final Set<String> TIERS = Set.of("auto", "jvm", "native");
    /** Directories of the polyglot context's own file system. */
    private static final String MAP_DIRS = "wasm.WasiMapDirs";
    private static final String POLYGLOT_PROPERTY = "polyglot.";

    private final CommandLine commandLine;
    private final ModuleFile file;
    private final WasmEngine engine;
    private final PrintStream error = System.err;

    private DirectLauncher(CommandLine commandLine, WasmEngine engine) {
        this.commandLine = commandLine;
        this.file = new ModuleFile(commandLine.file().orElseThrow());
        this.engine = engine;
    }

    /** The command with its arguments; empty if something is asked for, or wrong, that the polyglot engine knows better. */
    static Optional<DirectLauncher> of(String[] arguments) {
        try {
            CommandLine line = CommandLine.parse(List.of(arguments), System.getenv());
            return isProgram(line) && line.options().entrySet().stream().allMatch(DirectLauncher::isKnown) && !hasPolyglotProperties()
                    ? Optional.of(new DirectLauncher(line, WasmEngine.create(line.options())))
                    : Optional.empty();
        } catch (CommandException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static boolean isProgram(CommandLine line) {
        return line.file().isPresent() && Tool.named(line.file().get()).isEmpty() && !line.help() && !line.version() && line.others().isEmpty();
    }

    private static boolean isKnown(Map.Entry<String, String> option) {
        String name = option.getKey();
        return name.startsWith(LANGUAGE_OPTION) && !name.equals(MAP_DIRS) && (!name.equals(TIER) || TIERS.contains(option.getValue()));
    }

    private static boolean hasPolyglotProperties() {
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(POLYGLOT_PROPERTY)) {
                return true;
            }
        }
        return false;
    }

    /** Runs the program, and gives the status to exit with. */
    int run() {
        try {
            commandLine.directories().forEach(Directory::check);
            return execute();
        } catch (CommandException e) {
            return e.report(error);
        } catch (IOException e) {
            return new CommandException(ExitStatus.FAILURE, "The results cannot be written: " + e.getMessage()).report(error);
        }
    }

    private int execute() throws IOException {
        OutputStream output = new ProcessOutput(FileDescriptor.out);
        try (WasmStore store = store(output)) {
            new Program(file.path(), new DirectGuest(load(), store), commandLine).run(output);
            return 0;
        } catch (ExitException e) {
            return e.status();
        } catch (FailureException e) {
            return Failure.of(e).report(file.path(), error);
        } catch (CommandException | IOException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            return Failure.exhausted(e).report(file.path(), error);
        } catch (RuntimeException | Error e) {
            return Failure.internal(e).report(file.path(), error);
        }
    }

    private WasmStore store(OutputStream output) {
        return engine.newStore()
                .arguments(commandLine.programArguments(file.name()))
                .variables(commandLine.environment())
                .out(output)
                .err(new ProcessOutput(FileDescriptor.err))
                .allowSockets(true)
                .build();
    }

    private WasmModule load() {
        byte[] bytes = file.bytes(System.in);
        try (Progress _ = Progress.ofDecoding(file.name(), commandLine, error)) {
            return file.isText(bytes) ? engine.module(file.name(), file.decode(bytes)) : engine.module(file.name(), bytes);
        }
    }
}
