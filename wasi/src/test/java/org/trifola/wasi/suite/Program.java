package org.trifola.wasi.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program of the official test suite with its specification, the JSON file beside it.
 *
 * @param file the program
 * @param arguments its arguments, its name first
 * @param variables its environment
 * @param root the directory of which it gets a copy as its root, or null
 * @param exitCode the code with which it must exit
 * @param out what it must write to its standard output, or null where anything will do
 */
record Program(Path file, List<String> arguments, Map<String, String> variables, Path root, int exitCode, String out) {

    private static final String SUFFIX = ".wasm";

    /** The program {@code file}. */
    static Program read(Path file) throws IOException {
        String name = file.getFileName().toString().replace(SUFFIX, "");
        Path specification = file.resolveSibling(name + ".json");
        Map<String, Object> object = Files.exists(specification) ? Json.object(Files.readString(specification)) : Map.of();
        List<String> arguments = new ArrayList<>(List.of(name));
        ((List<?>) object.getOrDefault("args", List.of())).forEach(argument -> arguments.add((String) argument));
        Map<String, String> variables = new LinkedHashMap<>();
        ((Map<?, ?>) object.getOrDefault("env", Map.of())).forEach((key, value) -> variables.put((String) key, (String) value));
        String root = (String) object.get("root");
        return new Program(file, arguments, variables, root == null ? null : file.resolveSibling(root),
                        (int) object.getOrDefault("exit_code", 0), (String) object.get("stdout"));
    }

    /** Whether {@code file} is a program. */
    static boolean is(Path file) {
        return file.toString().endsWith(SUFFIX);
    }
}
