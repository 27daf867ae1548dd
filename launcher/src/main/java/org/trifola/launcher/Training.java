package org.trifola.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the JVM does while it makes the cache of classes: it runs programs, to see what programs need. */
public final class Training {
    private static final String COMMANDS = "commands";

    private Training() {}

    /** Runs the command with each line of the file {@code commands} in a folder, whose other files the lines name. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (String line : Files.readAllLines(folder.resolve(COMMANDS))) {
            List<String> words = new ArrayList<>();
            for (String word : line.split(" ")) {
                Path file = folder.resolve(word);
                words.add(Files.exists(file) ? file.toString() : word);
            }
            WasmLauncher.main(words.toArray(String[]::new));
        }
    }
}
