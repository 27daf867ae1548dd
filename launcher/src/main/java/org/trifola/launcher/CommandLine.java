package org.trifola.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of the command, understood.
 *
 * @param file the module's file, {@code -} for the standard input; absent where only options were given
 * @param arguments what follows the file and belongs to the program
 * @param invoke the exported function to call instead of the entry point
 * @param directories the directories that the program may use
 * @param environment the variables that the program sees
 * @param programName the program's name in its own arguments, where it shall not be the file's
 * @param quiet whether the command shall not say what takes long
 * @param version whether the version was asked for
 * @param help whether the description of the command was asked for
 * @param options the options of the engine, the languages and the tools, by their full names
 * @param others what else begins like an option
 */
record CommandLine(
        Optional<String> file,
        List<String> arguments,
        Optional<String> invoke,
        List<Directory> directories,
        Map<String, String> environment,
        Optional<String> programName,
        boolean quiet,
        boolean version,
        boolean help,
        Map<String, String> options,
        List<String> others) {

    /**
     * Reads {@code arguments}: options up to the file, then the program's own.
     *
     * @param caller the variables of the command itself, which the program may inherit
     * @throws CommandException for an option without its value or with a malformed one
     */
    static CommandLine parse(List<String> arguments, Map<String, String> caller) {
        return new Parser(arguments, caller).parse();
    }

    /**
     * The program's own arguments, its name first.
     *
     * @param fileName what it is called where no other name was given
     */
    List<String> programArguments(String fileName) {
        List<String> all = new ArrayList<>();
        all.add(programName.orElse(fileName));
        all.addAll(arguments);
        return all;
    }

    /** Walks over the arguments once. */
    private static final class Parser {
        private static final String WASI = "wasi";

        private final List<String> arguments;
        private final Map<String, String> caller;
        private final List<Directory> directories = new ArrayList<>();
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final Map<String, String> options = new LinkedHashMap<>();
        private final List<String> others = new ArrayList<>();
        private String invoke;
        private String programName;
        private boolean quiet;
        private boolean version;
        private boolean help;
        private int next;

        Parser(List<String> arguments, Map<String, String> caller) {
            this.arguments = arguments;
            this.caller = caller;
        }

        CommandLine parse() {
            while (next < arguments.size() && isOption(arguments.get(next))) {
                String option = arguments.get(next++);
                if (option.equals("--")) {
                    break;
                }
                option(option);
            }
            boolean given = next < arguments.size();
            return new CommandLine(
                    given ? Optional.of(arguments.get(next)) : Optional.empty(),
                    given ? List.copyOf(arguments.subList(next + 1, arguments.size())) : List.of(),
                    Optional.ofNullable(invoke),
                    List.copyOf(directories),
                    environment,
                    Optional.ofNullable(programName),
                    quiet,
                    version,
                    help,
                    options,
                    List.copyOf(others));
        }

        private static boolean isOption(String argument) {
            return argument.startsWith("-") && !argument.equals("-");
        }

        private void option(String option) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            switch (name) {
                case "--invoke" -> invoke = value(option, name, "the name of a function");
                case "--dir" -> directories.add(Directory.parse(value(option, name, "a directory")));
                case "--env" -> variable(value(option, name, "a variable"));
                case "--argv0" -> programName = value(option, name, "a name");
                case "--env-inherit" -> caller.forEach(environment::putIfAbsent);
                case "--deterministic" -> options.put("wasm.WasiDeterministic", "true");
                case "--listen" -> options.merge("wasm.WasiListen", value(option, name, "HOST:PORT"), (first, next) -> first + "," + next);
                case "--trace" -> trace(value(option, name, "wasi"));
                case "--tier" -> options.put("wasm.Tier", value(option, name, "auto, interpreter, jvm, native or graal"));
                case "--no-cache" -> { /* The script that starts the JVM has seen it already. */ }
                case "--quiet" -> quiet = true;
                case "--version" -> version = true;
                case "--help", "-h" -> help = true;
                default -> foreign(option, name);
            }
        }

        private void foreign(String option, String name) {
            if (name.startsWith("--vm.")) {
                return; // The script that starts the JVM has handed it on already.
            }
            if (name.startsWith("--") && name.contains(".") && !name.startsWith("--log.")) {
                options.put(name.substring(2), option.length() > name.length() ? option.substring(name.length() + 1) : "true");
            } else {
                others.add(option);
            }
        }

        private String value(String option, String name, String what) {
            if (option.length() > name.length()) {
                return option.substring(name.length() + 1);
            }
            if (next == arguments.size()) {
                throw new CommandException(ExitStatus.USAGE, name + " needs " + what + " after it.");
            }
            return arguments.get(next++);
        }

        /** {@code wasi}, and after it the scopes of the calls to trace, all where none is named. */
        private void trace(String topics) {
            if (!topics.equals(WASI) && !topics.startsWith(WASI + ",")) {
                throw new CommandException(ExitStatus.USAGE, "--trace needs wasi[,SCOPE,...], not \"" + topics + "\".");
            }
            options.put("wasm.WasiTrace", topics.equals(WASI) ? "all" : topics.substring(WASI.length() + 1));
        }

        private void variable(String definition) {
            int equals = definition.indexOf('=');
            String name = equals < 0 ? definition : definition.substring(0, equals);
            if (name.isEmpty()) {
                throw new CommandException(ExitStatus.USAGE, "--env needs NAME=VALUE or NAME, not \"" + definition + "\".");
            }
            if (equals >= 0) {
                environment.put(name, definition.substring(equals + 1));
            } else if (caller.containsKey(name)) {
                environment.put(name, caller.get(name));
            }
        }
    }
}
