package org.trifola.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Where and when measurements are made. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {
    }

    /** The day, the processor, its cores and the JDK, in one line. */
    static String today() throws IOException {
        return "%s, %s, %d cores, %s, JDK %s".formatted(LocalDate.now(), processor(), Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"), Runtime.version());
    }

    /** Its name, and what tells processors of one name apart. */
    private static String processor() throws IOException {
        String name = property("model name");
        return name.isEmpty() ? System.getProperty("os.arch")
            : "%s (family %s, model %s)".formatted(name, property("cpu family"), property("model"));
    }

    /** The first value that the system tells of a property of processors, or an empty string. */
    private static String property(String name) throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return "";
        }
        return Files.readAllLines(PROCESSORS).stream().filter(line -> line.matches(name + "\\s*:.*")).findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("");
    }
}
