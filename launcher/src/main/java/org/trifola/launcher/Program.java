package org.trifola.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.trifola.wasi.Wasi;

/** A module that the command runs. */
final class Program {
    /** What a command calls, by preference; the second is what old compilers wrote. */
    private static final List<String> ENTRY_POINTS = List.of("_start", "_main");
    /** What a module wants called before any of its other functions, if it is no command. */
    private static final String INITIALIZE = "_initialize";

    private final String name;
    private final Guest guest;
    private final CommandLine commandLine;
    private final List<ExportedFunction> functions;

    /** {@code name} is what messages call it. */
    Program(String name, Guest guest, CommandLine commandLine) {
        this.name = name;
        this.guest = guest;
        this.commandLine = commandLine;
        functions = guest.functions();
    }

    /**
     * Instantiates the module and calls its entry point, or the function that the command line names, whose results are printed.
     *
     * @throws CommandException if there is no such function, or if the arguments do not fit it
     */
    void run(OutputStream output) throws IOException {
        if (commandLine.invoke().isPresent()) {
            invoke(commandLine.invoke().get(), commandLine.arguments(), output);
        } else {
            start();
        }
    }

    private void start() {
        ExportedFunction entry = ENTRY_POINTS.stream()
                .flatMap(candidate -> export(candidate).stream())
                .filter(ExportedFunction::isEntry)
                .findFirst()
                .orElseThrow(() -> missing("has no function _start to run; call another one with --invoke"));
        instantiate().call(entry);
    }

    private void invoke(String export, List<String> arguments, OutputStream output) throws IOException {
        ExportedFunction function = export(export).orElseThrow(() -> missing("exports no function \"" + export + "\""));
        Object[] values = function.arguments(arguments);
        Guest.Instance instance = instantiate();
        export(INITIALIZE)
                .filter(initializer -> initializer.isEntry() && !initializer.equals(function))
                .ifPresent(instance::call);
        for (String line : function.lines(instance.call(function, values))) {
            output.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Guest.Instance instantiate() {
        return guest.instantiate(commandLine.directories().isEmpty() ? null : wasi());
    }

    /** The program's directories by their paths, which WASI can protect better than what options say. */
    private Wasi wasi() {
        Wasi.Builder wasi = Wasi.likeContext().terminals(Terminals.streams()).readsAhead();
        commandLine.directories().forEach(directory -> directory.open(wasi));
        return wasi.build();
    }

    private Optional<ExportedFunction> export(String export) {
        return functions.stream().filter(function -> function.name().equals(export)).findFirst();
    }

    private CommandException missing(String what) {
        List<String> names = functions.stream().map(ExportedFunction::name).toList();
        String choice = names.isEmpty() ? "it exports no functions" : "it exports " + String.join(", ", names);
        return new CommandException(ExitStatus.FAILURE, name + " " + what + "; " + choice + ".");
    }
}
