package org.trifola.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.trifola.wasi.Wasi;

/** A module that the command runs. */
final class Program {
    /** What a command calls, by preference; the second is what old compilers wrote. */
    private static final List<String> ENTRY_POINTS = List.of("_start", "_main");
    /** What a module wants called before any of its other functions, if it is no command. */
    private static final String INITIALIZE = "_initialize";

    private final String name;
    private final Value module;
    private final List<Directory> directories;
    private final List<ExportedFunction> functions;

    /** {@code name} is what messages call it. */
    Program(String name, Value module, List<Directory> directories) {
        this.name = name;
        this.module = module;
        this.directories = directories;
        functions = ExportedFunction.of(module);
    }

    /**
     * Instantiates the module and calls its entry point.
     *
     * @throws CommandException if it has none
     */
    void run() {
        ExportedFunction entry = ENTRY_POINTS.stream()
                .flatMap(candidate -> export(candidate).stream())
                .filter(ExportedFunction::isEntry)
                .findFirst()
                .orElseThrow(() -> missing("has no function _start to run; call another one with --invoke"));
        function(instantiate(), entry).executeVoid();
    }

    /**
     * Instantiates the module, calls the function {@code export} and prints its results.
     *
     * @param arguments the arguments as text
     * @throws CommandException if there is no such function, or if the arguments do not fit it
     */
    void invoke(String export, List<String> arguments, OutputStream output) throws IOException {
        ExportedFunction function = export(export).orElseThrow(() -> missing("exports no function \"" + export + "\""));
        Object[] values = function.arguments(arguments);
        Value instance = instantiate();
        export(INITIALIZE)
                .filter(initializer -> initializer.isEntry() && !initializer.equals(function))
                .ifPresent(initializer -> function(instance, initializer).executeVoid());
        Value returned = function(instance, function).execute(values);
        for (String line : function.lines(returned)) {
            output.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Value instantiate() {
        return directories.isEmpty() ? module.newInstance() : module.newInstance(wasi());
    }

    /** The program's directories by their paths, which WASI can protect better than what options say. */
    private Wasi wasi() {
        Wasi.Builder wasi = Wasi.likeContext();
        directories.forEach(directory -> directory.open(wasi));
        return wasi.build();
    }

    private static Value function(Value instance, ExportedFunction function) {
        return instance.getMember("exports").getMember(function.name());
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
