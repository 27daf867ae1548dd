package org.trifola.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.trifola.benchmarks.generate.GeneratedModule;

/** The generated modules run in this engine and give what they give in V8. */
class GeneratedProgramTest {
    static final List<Call> CALLS = List.of(
        new Call(GeneratedModule.GROW_LOOP, 1000, "1001"),
        new Call(GeneratedModule.LONG_FUNCTION, 10, "3382166330"),
        new Call(GeneratedModule.SWITCH_LOOP, 20_000, "3924604563"),
        new Call(GeneratedModule.MANY_FUNCTIONS, 10, "457352311"),
        new Call(GeneratedModule.MANY_FUNCTIONS, 1000, "3292796216"));

    record Call(GeneratedModule module, int n, String result) {
    }

    @ParameterizedTest
    @FieldSource("CALLS")
    void theResultIsThatOfOtherEngines(Call call) {
        ByteSequence bytes = ByteSequence.create(call.module.bytes());
        try (Context context = Context.create("wasm")) {
            Source source = Source.newBuilder("wasm", bytes, call.module.toString()).buildLiteral();
            Value run = context.eval(source).newInstance().getMember("exports").getMember("run");
            assertEquals(call.result, Integer.toUnsignedString(run.execute(call.n).asInt()));
        }
    }
}
