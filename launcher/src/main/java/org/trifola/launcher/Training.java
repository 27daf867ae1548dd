package org.trifola.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the JVM does while it makes the cache of classes: it runs programs, to see what programs need. */
public final class Training {
    private static final String COMMANDS = "commands";
    private static final String TEMPORARY = "{temporary}";

    private Training() {}

    /**
     * Runs the command with each line of the file {@code commands} in a folder, whose other files the lines name; where they say
     * {@code {temporary}} is a folder that is empty at first and gone afterwards.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path temporary = Files.createTempDirectory("wasm");
        for (String line : Files.readAllLines(folder.resolve(COMMANDS))) {
            List<String> words = new ArrayList<>();
            for (String word : line.split(" ")) {
                Path file = folder.resolve(word);
                words.add(Files.exists(file) ? file.toString() : word.replace(TEMPORARY, temporary.toString()));
            }
            WasmLauncher.main(words.toArray(String[]::new));
        }
        delete(temporary);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
