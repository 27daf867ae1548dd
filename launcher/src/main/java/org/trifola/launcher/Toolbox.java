package org.trifola.launcher;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.trifola.language.error.ModuleException;
import org.trifola.language.text.TextParser;
import org.trifola.language.text.TextPrinter;
import org.trifola.script.Outcome;
import org.trifola.script.Outcome.Verdict;
import org.trifola.script.ScriptParser;
import org.trifola.script.ScriptRunner;

/** Carries out the tools. */
final class Toolbox {
    private static final String LANGUAGE = "wasm";
    private static final String OUTPUT = "-o";

    private final InputStream input;
    private final OutputStream output;
    private final PrintStream error;
    private final Supplier<Context> contexts;

    /** {@code contexts} gives a new context each time. */
    Toolbox(InputStream input, OutputStream output, PrintStream error, Supplier<Context> contexts) {
        this.input = input;
        this.output = new BufferedOutputStream(output);
        this.error = error;
        this.contexts = contexts;
    }

    /**
     * Carries out {@code tool}, and gives the status to exit with.
     *
     * @throws CommandException if the arguments are wrong, or if a file cannot be read, written or translated
     */
    int use(Tool tool, List<String> arguments) throws IOException {
        int status = switch (tool) {
            case PRINT -> print(only(tool, arguments));
            case ASSEMBLE -> assemble(arguments);
            case VALIDATE -> validate(some(tool, arguments));
            case WAST -> runScripts(some(tool, arguments));
        };
        output.flush();
        return status;
    }

    private int print(String path) throws IOException {
        ModuleFile file = new ModuleFile(path);
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        try {
            TextPrinter.print(file.name(), binary(file), writer);
        } catch (ModuleException e) {
            throw rejected(path, e);
        } finally {
            writer.flush();
        }
        return 0;
    }

    private int assemble(List<String> arguments) throws IOException {
        boolean named = arguments.size() == 3 && arguments.get(1).equals(OUTPUT);
        String path = named ? arguments.get(0) : only(Tool.ASSEMBLE, arguments);
        byte[] binary = binary(new ModuleFile(path));
        String target = named ? arguments.get(2) : path.endsWith(".wat") ? path.substring(0, path.length() - 1) + "sm" : null;
        if (target == null) {
            throw new CommandException(ExitStatus.USAGE, "assemble needs -o FILE, since " + path + " does not end in .wat.");
        }
        if (target.equals(ModuleFile.STANDARD)) {
            output.write(binary);
        } else {
            write(Path.of(target), binary);
        }
        return 0;
    }

    private static void write(Path target, byte[] binary) {
        try {
            Files.write(target, binary);
        } catch (IOException e) {
            throw new CommandException(ExitStatus.FAILURE, target + " cannot be written: " + e.getMessage());
        }
    }

    private int validate(List<String> paths) {
        int status = 0;
        for (String path : paths) {
            try (Context context = contexts.get()) {
                status = Math.max(status, validate(context, path));
            } catch (CommandException e) {
                error.println("wasm: " + e.getMessage());
                status = e.status().number();
            }
        }
        return status;
    }

    private int validate(Context context, String path) {
        try {
            context.eval(new ModuleFile(path).read(input, LANGUAGE));
            return 0;
        } catch (PolyglotException e) {
            return Failure.of(e).report(path, error);
        }
    }

    private int runScripts(List<String> paths) throws IOException {
        int status = 0;
        for (String path : paths) {
            ModuleFile file = new ModuleFile(path);
            List<Outcome> outcomes;
            try (Context context = contexts.get()) {
                outcomes = new ScriptRunner(context, file.name()).run(ScriptParser.parse(file.decode(file.bytes(input))));
            } catch (ModuleException e) {
                throw rejected(path, e);
            }
            report(path, outcomes);
            status = count(outcomes, Verdict.PASSED) == outcomes.size() ? status : ExitStatus.FAILURE.number();
        }
        return status;
    }

    private void report(String path, List<Outcome> outcomes) throws IOException {
        StringBuilder report = new StringBuilder();
        for (Outcome outcome : outcomes) {
            if (outcome.verdict() == Verdict.FAILED) {
                report.append(path).append(": ").append(outcome).append('\n');
            }
        }
        report.append(path).append(": ").append(count(outcomes, Verdict.PASSED)).append(" passed, ").append(count(outcomes, Verdict.FAILED)).append(" failed, ")
                .append(count(outcomes, Verdict.SKIPPED)).append(" skipped\n");
        output.write(report.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static long count(List<Outcome> outcomes, Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
    }

    /** The module in {@code file} in the binary format, whichever it has. */
    private byte[] binary(ModuleFile file) {
        byte[] bytes = file.bytes(input);
        try {
            return file.isText(bytes) ? TextParser.parse(bytes) : bytes;
        } catch (ModuleException e) {
            throw rejected(file.path(), e);
        }
    }

    private static CommandException rejected(String path, ModuleException e) {
        String place = e.line() == ModuleException.NONE ? "at byte 0x" + Integer.toHexString(e.offset()) : "at line " + e.line() + ", column " + e.column();
        return new CommandException(ExitStatus.FAILURE, path + " is not well-formed: " + e.getMessage() + " (" + place + ")");
    }

    private static String only(Tool tool, List<String> arguments) {
        if (arguments.size() != 1) {
            throw new CommandException(ExitStatus.USAGE, tool + " needs one file" + (tool == Tool.ASSEMBLE ? ", and may have -o FILE behind it." : "."));
        }
        return arguments.getFirst();
    }

    private static List<String> some(Tool tool, List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new CommandException(ExitStatus.USAGE, tool + " needs a file.");
        }
        return arguments;
    }
}
