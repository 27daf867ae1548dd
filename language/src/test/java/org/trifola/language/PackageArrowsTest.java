package org.trifola.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Which package may import which. Data flows one way, from bytes to instances, and the front end does not know what its
 * modules are run by.
 */
class PackageArrowsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/trifola/language");
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?([\\w.]+)(?:\\.\\*)?;");
    private static final String OURS = "org.trifola.language.";
    /** The package that the entry classes lie in. */
    private static final String ENTRY = "language";
    private static final Set<String> WITHOUT_TRUFFLE = Set.of("config", "types", "instruction", "module", "binary", "text", "validation", "arithmetic");

    /** What the files of a package and of those below it may import. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
                    Map.entry("arithmetic", Set.of()),
                    Map.entry("config", Set.of()),
                    Map.entry("types", Set.of("config")),
                    Map.entry("instruction", Set.of("types", "config")),
                    Map.entry("module", Set.of("instruction", "types", "config")),
                    Map.entry("binary", Set.of("module", "instruction", "types", "config", "error")),
                    Map.entry("validation", Set.of("binary", "module", "instruction", "types", "config", "error")),
                    Map.entry("text", Set.of("binary", "module", "instruction", "types", "config", "error")),
                    Map.entry("data", Set.of(ENTRY)),
                    Map.entry("error", Set.of("types", "data", ENTRY)),
                    Map.entry("runtime", Set.of("arithmetic", "module", "instruction", "types", "config", "error")),
                    Map.entry("nodes", Set.of("runtime", "arithmetic", "module", "instruction", "types", "config", "error")),
                    Map.entry("jvm", Set.of(ENTRY, "nodes", "runtime", "arithmetic", "binary", "module", "instruction", "types", "config", "error")),
                    Map.entry("machine", Set.of("runtime", "arithmetic", "binary", "module", "instruction", "types", "config", "error")),
                    Map.entry("build", Set.of("machine", "jvm", "nodes", "runtime", "arithmetic", "text", "binary", "module", "instruction", "types", "config", "error")),
                    Map.entry("link", Set.of("build", "host", "runtime", "arithmetic", "validation", "binary", "module", "instruction", "types", "config", "error")),
                    Map.entry("host", Set.of("runtime", "types", "error")),
                    Map.entry("interop", Set.of("host", "link", "jvm", "runtime", "arithmetic", "module", "types", "config", "error", "data", ENTRY)),
                    Map.entry("embedding", Set.of(ENTRY, "host", "link", "jvm", "runtime", "arithmetic", "module", "types", "error")),
                    Map.entry(ENTRY, Set.of("interop", "host", "link", "build", "machine", "jvm", "runtime", "validation", "text", "binary", "module", "config", "error", "data")));

    @Test
    void packagesImportOnlyWhatTheyMay() throws IOException {
        List<String> forbidden = new ArrayList<>();
        for (Path file : sources()) {
            String from = packageOf(SOURCES.relativize(file));
            for (String imported : imports(file)) {
                if (imported.startsWith(OURS)) {
                    String to = packageOf(Path.of(imported.substring(OURS.length()).replace('.', '/')));
                    if (!to.equals(from) && !ARROWS.getOrDefault(from, Set.of()).contains(to)) {
                        forbidden.add(from + " -> " + to + ": " + file.getFileName() + " imports " + imported);
                    }
                }
            }
        }
        assertEquals(List.of(), forbidden);
    }

    @Test
    void theFrontEndDoesNotKnowTruffle() throws IOException {
        List<String> forbidden = new ArrayList<>();
        for (Path file : sources()) {
            if (WITHOUT_TRUFFLE.contains(packageOf(SOURCES.relativize(file)))) {
                for (String imported : imports(file)) {
                    if (imported.startsWith("com.oracle.") || imported.startsWith("org.graalvm.")) {
                        forbidden.add(file.getFileName() + " imports " + imported);
                    }
                }
            }
        }
        assertEquals(List.of(), forbidden);
    }

    @Test
    void everyPackageHasItsArrows() throws IOException {
        for (Path file : sources()) {
            String from = packageOf(SOURCES.relativize(file));
            assertTrue(ARROWS.containsKey(from), "say here what " + from + " may import");
        }
    }

    /** The package right below the entry classes that the path of a class, relative to them, lies in. */
    private static String packageOf(Path relative) {
        String first = relative.getName(0).toString();
        return Character.isUpperCase(first.charAt(0)) ? ENTRY : first;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<String> imports(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = IMPORT.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
