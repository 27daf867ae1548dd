package org.trifola.benchmarks.worker;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** The steps by which a program comes to run. */
final class Guest {
    static final String LANGUAGE = "wasm";

    private Guest() {
    }

    /** A context whose guest has the given arguments, the first being the name of the program. */
    static Context context(String... arguments) {
        return Context.newBuilder(LANGUAGE).allowExperimentalOptions(true).allowIO(IOAccess.ALL)
            .arguments(LANGUAGE, arguments).build();
    }

    static Source source(Path file) throws IOException {
        return Source.newBuilder(LANGUAGE, file.toFile()).build();
    }

    static Value instance(Context context, Path file) throws IOException {
        return context.eval(source(file)).newInstance();
    }

    /** A member of the exports of an instance. */
    static Value export(Value instance, String name) {
        return instance.getMember("exports").getMember(name);
    }

    /** Calls {@code run(n)} and insists on its result, an unsigned number. */
    static void checkedRun(Value run, int n, String expected) {
        String result = Integer.toUnsignedString(run.execute(n).asInt());
        if (!result.equals(expected)) {
            throw new IllegalStateException("run(" + n + ") is " + result + " instead of " + expected);
        }
    }
}
