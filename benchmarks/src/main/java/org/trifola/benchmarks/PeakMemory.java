package org.trifola.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The greatest resident memory of a process, as Linux tells it while the process is there. */
final class PeakMemory {
    private static final String FIELD = "VmHWM:";
    private static final int KIBIBYTE = 1024;

    private final Path status;
    private long peak = -1;

    PeakMemory(long process) {
        status = Path.of("/proc", String.valueOf(process), "status");
    }

    /** Looks now; what the process uses after the last look is missed. */
    void look() {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith(FIELD)) {
                    peak = KIBIBYTE * Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException gone) {
            // The process has ended, or this is not Linux.
        }
    }

    /** In bytes. */
    OptionalLong peak() {
        return peak < 0 ? OptionalLong.empty() : OptionalLong.of(peak);
    }
}
