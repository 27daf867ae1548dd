package org.trifola.launcher;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.launcher.AbstractLanguageLauncher;
import org.graalvm.options.OptionCategory;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** The command in a polyglot context, with all options of engine, languages and tools. */
final class PolyglotLauncher extends AbstractLanguageLauncher {
    private static final String LANGUAGE = "wasm";

    private CommandLine commandLine;

    /** Runs the command with its arguments; ends the process where its status is not 0. */
    void run(String[] arguments) {
        launch(arguments);
    }

    @Override
    protected String getLanguageId() {
        return LANGUAGE;
    }

    @Override
    protected List<String> preprocessArguments(List<String> arguments, Map<String, String> polyglotOptions) {
        try {
            commandLine = CommandLine.parse(arguments, System.getenv());
            commandLine.directories().forEach(Directory::check);
        } catch (CommandException e) {
            throw end(e);
        }
        // What a plain JVM lacks was not asked for.
        polyglotOptions.put("engine.WarnInterpreterOnly", System.getProperty("polyglot.engine.WarnInterpreterOnly", "false"));
        polyglotOptions.putAll(commandLine.options());
        return commandLine.others();
    }

    @Override
    protected boolean runLauncherAction() {
        if (commandLine.version()) {
            printVersion();
            return true;
        }
        if (commandLine.help()) {
            printHelp(OptionCategory.USER);
            return true;
        }
        return super.runLauncherAction();
    }

    @Override
    protected void validateArguments(Map<String, String> polyglotOptions) {
        if (commandLine.file().isEmpty()) {
            throw end(new CommandException(ExitStatus.USAGE, "No file was given."));
        }
    }

    @Override
    protected void launch(Context.Builder builder) {
        ModuleFile file = new ModuleFile(commandLine.file().orElseThrow());
        Optional<Tool> tool = Tool.named(file.path());
        int status;
        try {
            status = tool.isPresent() ? use(tool.get(), builder) : run(file, builder);
        } catch (CommandException e) {
            throw end(e);
        } catch (IOException e) {
            throw end(new CommandException(ExitStatus.FAILURE, "The results cannot be written: " + e.getMessage()));
        }
        if (status != 0) {
            throw exit(status);
        }
    }

    private int use(Tool tool, Context.Builder builder) throws IOException {
        return new Toolbox(System.in, new ProcessOutput(FileDescriptor.out), getError(), builder::build).use(tool, commandLine.arguments());
    }

    private int run(ModuleFile file, Context.Builder builder) throws IOException {
        Source source = file.read(System.in, LANGUAGE);
        OutputStream output = new ProcessOutput(FileDescriptor.out);
        Context context = context(builder, file, output);
        int status = 0;
        try {
            new Program(file.path(), new PolyglotGuest(evaluate(source, context)), commandLine).run(output);
        } catch (PolyglotException e) {
            status = Failure.of(e).report(file.path(), getError());
        }
        // Also a thread that the program has left running ends here.
        context.close(true);
        return status;
    }

    private Value evaluate(Source source, Context context) {
        try (Progress _ = Progress.ofDecoding(source.getName(), commandLine, getError())) {
            return context.eval(source);
        }
    }

    private Context context(Context.Builder builder, ModuleFile file, OutputStream output) {
        try {
            return builder
                    .arguments(LANGUAGE, commandLine.programArguments(file.name()).toArray(String[]::new))
                    .allowEnvironmentAccess(EnvironmentAccess.NONE)
                    .environment(commandLine.environment())
                    .out(output)
                    .err(new ProcessOutput(FileDescriptor.err))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitStatus.USAGE, e.getMessage());
        }
    }

    /** Says what {@code e} says, and gives the exception that ends the launcher with its status. */
    private AbortException end(CommandException e) {
        return exit(e.report(getError()));
    }

    @Override
    protected AbortException abortUnrecognizedArgument(String argument) {
        throw end(new CommandException(ExitStatus.USAGE, "There is no option " + argument + "."));
    }

    @Override
    protected void printVersion() {
        try (Engine engine = Engine.create()) {
            println("Trifola " + PolyglotLauncher.class.getModule().getDescriptor().rawVersion().orElse("")
                    + " on " + engine.getImplementationName() + ", Java " + Runtime.version());
        }
    }

    @Override
    protected void printDefaultHelp(OptionCategory maxCategory) {
        printHelp(maxCategory);
    }

    @Override
    protected void printHelp(OptionCategory maxCategory) {
        println("""
                Usage: wasm [options] FILE [arguments]
                   or: wasm print FILE | assemble FILE [-o FILE] | validate FILE... | wast FILE...
                Runs the program in a WebAssembly file. FILE may be - for the standard input; what follows it is the program's.
                A file is in the binary or, as one whose name ends in .wat, in the text format.

                  print                 Print the module in the text format.
                  assemble              Write the module in the binary format, to FILE.wasm instead of FILE.wat.
                  validate              Say which of the modules are not valid, and why.
                  wast                  Run scripts of the specification's test suite.

                  --invoke NAME         Call the exported function NAME with the arguments, and print its results.
                  --dir HOST[::GUEST][:ro]
                                        Let the program use the directory HOST, which it sees as GUEST; :ro only to read it.
                  --env NAME[=VALUE]    Set a variable for the program, or hand on the command's own.
                  --env-inherit         Hand on all variables of the command.
                  --argv0 NAME          The program's name in its own arguments, instead of the file's.
                  --listen HOST:PORT    Let the program accept TCP connections there.
                  --deterministic       Give the program the same time and the same random numbers in every run.
                  --trace=wasi[,SCOPE...]
                                        Print the calls of WASI to the standard error: all, or those of the scopes clock, exit,
                                        filesystem, memory, poll, proc, random, sock.
                  --polyglot            Let the program use the other languages that are installed.
                  --log.file=FILE       Write the log there; --log.LOGGER.level=LEVEL says what goes into it.
                  --vm.OPTION           Hand -OPTION to the JVM, as in --vm.Xmx1g; so do the words of WASM_JAVA_OPTS.
                  --tier TIER           What runs the program: auto, native, jvm, interpreter or, on a JVM of its
                        own, graal.
                  --no-cache            Do without the caches of JVM classes and of machine code, which make the command sooner.
                  --quiet               Do not say what takes long.
                  --version             Print the version and exit.
                  --help:wasm           Print the options of the language; --help:engine those of the engine, --help:all all.

                The exit status is the program's own; 134 after a trap, 1 if the file cannot be run, 2 for a wrong option.""");
    }
}
