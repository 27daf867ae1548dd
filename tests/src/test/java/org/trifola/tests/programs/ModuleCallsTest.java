package org.trifola.tests.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calls of {@code calls.tsv}: modules that no C compiler makes. */
class ModuleCallsTest {
    private static final Path MODULES = Path.of("src", "test", "programs", "wat");
    private static final String TRAP = "trap: ";

    static List<String> modules() throws IOException {
        return rows().stream().map(row -> row[0]).distinct().toList();
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(MODULES.resolve("calls.tsv")).stream()
            .filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theCallsOfAnInstanceGiveTheResultsAndTrapsOfTheTable(String module) throws IOException {
        try (Context context = Context.create("wasm")) {
            Source source = Source.newBuilder("wasm", MODULES.resolve(module + ".wasm").toFile()).build();
            Value exports = context.eval(source).newInstance().getMember("exports");
            for (String[] row : rows()) {
                if (row[0].equals(module)) {
                    check(String.join(" ", row), exports.getMember(row[1]), row[2], row[3]);
                }
            }
        }
    }

    private static void check(String call, Value function, String arguments, String expected) {
        Object[] values = arguments(arguments);
        if (expected.startsWith(TRAP)) {
            PolyglotException trap = assertThrows(PolyglotException.class, () -> function.execute(values), call);
            assertEquals(expected.substring(TRAP.length()), trap.getMessage(), call);
        } else {
            assertEquals(expected, results(function.execute(values)), call);
        }
    }

    private static Object[] arguments(String arguments) {
        List<Object> values = new ArrayList<>();
        for (String argument : arguments.isEmpty() ? new String[0] : arguments.split(" ")) {
            if (argument.matches("-?[0-9]+")) {
                values.add(Long.parseLong(argument));
            } else {
                values.add(Double.parseDouble(argument));
            }
        }
        return values.toArray();
    }

    private static String results(Value results) {
        if (results.hasArrayElements()) {
            return String.join(" ", LongStream.range(0, results.getArraySize())
                .mapToObj(index -> results.getArrayElement(index)).map(ModuleCallsTest::results).toList());
        }
        return results.isNumber() ? String.valueOf(results.as(Number.class)) : "";
    }
}
