package org.trifola.launcher;

import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import org.trifola.wasi.StandardStream;

/** Which of the streams of the process are terminals. */
final class Terminals {
    /** Set by the script that starts the JVM: the numbers of the streams that are. */
    private static final String PROPERTY = "org.trifola.launcher.terminals";

    private Terminals() {
    }

    /** Those that are. */
    static StandardStream[] streams() {
        if (System.getProperty(PROPERTY) == null) {
            Console console = System.console();
            return console != null && console.isTerminal() ? StandardStream.values() : new StandardStream[0];
        }
        List<StandardStream> streams = new ArrayList<>();
        for (StandardStream stream : StandardStream.values()) {
            if (has(stream)) {
                streams.add(stream);
            }
        }
        return streams.toArray(new StandardStream[0]);
    }

    /** Whether {@code stream} is one, as far as the script has told. */
    static boolean has(StandardStream stream) {
        return System.getProperty(PROPERTY, "").indexOf('0' + stream.ordinal()) >= 0;
    }
}
