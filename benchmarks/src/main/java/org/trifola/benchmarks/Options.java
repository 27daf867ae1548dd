package org.trifola.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the user of the harness chose.
 *
 * @param rounds how many processes of each engine measure a task; empty for what the suite thinks right
 */
record Options(List<Suite> suites, Predicate<String> programs, Engine first, Engine second, OptionalInt rounds,
    List<String> jvmFlags, Path results) {

    static final String USAGE = """
        usage: benchmarks/run [SUITE…] [--option=value…]
          SUITE                 peak, interpreter, grow, load, start; all of them if none is named
          --programs=A,B,…      only programs of these names (regular expressions)
          --engines=A,B         the engines to compare: trifola, graalwasm; twice the same shows the noise
          --rounds=N            processes of each engine for each task
          --jvm=FLAG            one more flag for the JVMs of both engines; may be repeated
          --results=FILE        where the table goes as TSV, benchmarks/target/results.tsv by default""";

    /** Reads the command line; an {@link IllegalArgumentException} says what is wrong with it. */
    static Options parse(String... arguments) {
        List<Suite> suites = new ArrayList<>();
        Predicate<String> programs = name -> true;
        List<Engine> engines = List.of(Engine.TRIFOLA, Engine.GRAALWASM);
        OptionalInt rounds = OptionalInt.empty();
        List<String> jvmFlags = new ArrayList<>();
        Path results = Layout.RESULTS;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String value = argument.substring(equals + 1);
            switch (equals < 0 ? argument : argument.substring(0, equals)) {
                case "--programs" -> programs = anyOf(value);
                case "--engines" -> engines = engines(value);
                case "--rounds" -> rounds = OptionalInt.of(positive(value));
                case "--jvm" -> jvmFlags.add(value);
                case "--results" -> results = Path.of(value);
                default -> suites.add(constant(Suite.class, argument));
            }
        }
        return new Options(suites.isEmpty() ? List.of(Suite.values()) : suites, programs, engines.get(0), engines.get(1),
            rounds, jvmFlags, results);
    }

    private static Predicate<String> anyOf(String names) {
        try {
            return Pattern.compile(names.replace(',', '|')).asMatchPredicate();
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException("not a regular expression: " + names, malformed);
        }
    }

    private static List<Engine> engines(String names) {
        List<Engine> engines = Arrays.stream(names.split(",")).map(name -> constant(Engine.class, name)).toList();
        if (engines.size() != 2) {
            throw new IllegalArgumentException("two engines are compared, not " + engines.size() + ": " + names);
        }
        return engines;
    }

    private static int positive(String number) {
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("not a number of rounds: " + number);
        }
        return Integer.parseInt(number);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.toString().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                "there is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + " " + name));
    }
}
