package org.trifola.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.trifola.benchmarks.engine.Engine;
import org.trifola.benchmarks.engine.Layout;

/**
 * What the user of the harness chose.
 *
 * @param rounds how many processes of each engine measure a task; empty for what the suite thinks right
 * @param baseline the engine whose measures are 1 in tables, or an empty string for the usual one
 * @param results the folder of the results
 * @param resume whether results that are there already are kept, and only what is missing is measured
 * @param publish whether the results go to the pages that are part of the project
 */
record Options(List<Suite> suites, Predicate<String> programs, List<Engine> engines, OptionalInt rounds, String baseline,
    List<String> jvmFlags, Path results, boolean resume, boolean publish) {

    static final String USAGE = """
        usage: benchmarks/run [--option[=value]…]
          --suites=A,B,…     only these suites: %s
          --programs=A,B,…   only programs of these names (regular expressions)
          --engines=A,B,…    only these engines: %s;
                             with options after +, such as trifola+wasm.Tier=jvm
          --rounds=N         processes of each engine for each task
          --baseline=NAME    the engine that is 1 in tables; graalwasm-graal, or graalwasm among interpreters, by default
          --jvm=FLAG         one more flag for all JVMs; may be repeated
          --results=FOLDER   where the results go, benchmarks/target/results by default
          --resume           keeps the results that are there, and measures what is missing
          --publish          writes the results of these suites to benchmarks/results, and all means to README.md"""
        .formatted(names(List.of(Suite.values())), names(Engine.names()));

    /** Reads the command line; an {@link IllegalArgumentException} says what is wrong with it. */
    static Options parse(String... arguments) {
        List<Suite> suites = List.of(Suite.values());
        Predicate<String> programs = name -> true;
        List<Engine> engines = Engine.present();
        OptionalInt rounds = OptionalInt.empty();
        String baseline = "";
        List<String> jvmFlags = new ArrayList<>();
        Path results = Layout.RESULTS;
        boolean resume = false;
        boolean publish = false;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String value = argument.substring(equals + 1);
            switch (equals < 0 ? argument : argument.substring(0, equals)) {
                case "--suites" -> suites = Arrays.stream(value.split(",")).map(Options::suite).toList();
                case "--programs" -> programs = anyOf(value);
                case "--engines" -> engines = Arrays.stream(value.split(",")).map(Engine::parse).toList();
                case "--rounds" -> rounds = OptionalInt.of(positive(value));
                case "--baseline" -> baseline = Engine.parse(value).name();
                case "--jvm" -> jvmFlags.add(value);
                case "--results" -> results = Path.of(value);
                case "--resume" -> resume = true;
                case "--publish" -> publish = true;
                default -> throw new IllegalArgumentException("there is no option " + argument);
            }
        }
        return new Options(suites, programs, engines, rounds, baseline, jvmFlags, results, resume, publish);
    }

    private static Predicate<String> anyOf(String names) {
        try {
            return Pattern.compile(names.replace(',', '|')).asMatchPredicate();
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException("not a regular expression: " + names, malformed);
        }
    }

    private static int positive(String number) {
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("not a number of rounds: " + number);
        }
        return Integer.parseInt(number);
    }

    private static Suite suite(String name) {
        return Arrays.stream(Suite.values()).filter(suite -> suite.toString().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no suite " + name));
    }

    private static String names(List<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
