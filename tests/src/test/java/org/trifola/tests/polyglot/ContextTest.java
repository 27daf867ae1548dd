package org.trifola.tests.polyglot;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test in a context of its own, in which nothing is allowed. */
abstract class ContextTest {

    /** The context. */
    Context context;

    @BeforeEach
    void openContext() {
        context = Context.create("wasm");
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    /** The exports of a new instance of {@code source}. */
    Value exports(Source source, Object... imports) {
        return Modules.exports(context, source, imports);
    }
}
