package org.trifola.benchmarks.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/** The language {@code wasm} of the polyglot API, whoever implements it. */
final class PolyglotGuest implements Guest {
    private static final String LANGUAGE = "wasm";

    private final Context context;

    PolyglotGuest(String... program) {
        context = Context.newBuilder(LANGUAGE).allowExperimentalOptions(true).allowIO(IOAccess.ALL)
            .arguments(LANGUAGE, program).build();
        context.initialize(LANGUAGE);
    }

    @Override
    public Code code(byte[] bytes) {
        Value module = evaluate(bytes);
        return host -> {
            ProxyExecutable function = arguments -> host.applyAsInt(arguments[0].asInt());
            Value imports = context.asValue(ProxyObject.fromMap(Map.of("host", ProxyObject.fromMap(Map.of("f", function)))));
            return instance(module.newInstance(imports));
        };
    }

    private static Exports instance(Value instance) {
        Value exports = instance.getMember("exports");
        return name -> operator(exports.getMember(name));
    }

    private static IntUnaryOperator operator(Value function) {
        return argument -> function.execute(argument).asInt();
    }

    @Override
    public int command(byte[] bytes) {
        try {
            evaluate(bytes).newInstance().getMember("exports").getMember("_start").execute();
            return 0;
        } catch (PolyglotException exit) {
            if (!exit.isExit()) {
                throw exit;
            }
            return exit.getExitStatus();
        }
    }

    private Value evaluate(byte[] bytes) {
        try {
            return context.eval(Source.newBuilder(LANGUAGE, ByteSequence.create(bytes), "benchmark.wasm").build());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
