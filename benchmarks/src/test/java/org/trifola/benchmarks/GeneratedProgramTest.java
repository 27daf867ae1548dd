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
        new Call(GeneratedModule.EVERY_FUNCTION, 3, "476460388"),
        new Call(GeneratedModule.STRAIGHT_100K, 10, "3382166330"),
        new Call(GeneratedModule.APPLICATION, 1000, "1533425086"),
        new Call(GeneratedModule.STRAIGHT_10K, 100, "41624824"),
        new Call(GeneratedModule.STRAIGHT_500K, 2, "140671893"),
        new Call(GeneratedModule.NESTED_10K, 10, "1383480630"),
        new Call(GeneratedModule.NESTED_100K, 3, "1781236094"),
        new Call(GeneratedModule.NESTED_500K, 2, "3897428881"),
        new Call(GeneratedModule.SWITCH_10K, 20000, "4072117122"),
        new Call(GeneratedModule.SWITCH_100K, 20000, "4188568706"),
        new Call(GeneratedModule.SWITCH_500K, 1000, "157649571"),
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
