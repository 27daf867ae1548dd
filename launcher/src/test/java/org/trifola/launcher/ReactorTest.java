package org.trifola.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmStore;

/** A module that is no command: its functions are called one by one. */
class ReactorTest {
    private static final String REACTOR = """
            (module
              (global $count (mut i32) (i32.const 0))
              (func (export "_initialize") (global.set $count (i32.add (global.get $count) (i32.const 1))))
              (func (export "count") (result i32) (global.get $count)))""";

    @Test
    void itIsInitializedOnceBeforeTheFirstCall() throws IOException {
        assertEquals("1", invoke("count"));
    }

    @Test
    void itsInitializerCanBeCalledItself() throws IOException {
        assertEquals("", invoke("_initialize"));
    }

    private static String invoke(String function) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        CommandLine line = CommandLine.parse(List.of("--invoke", function, "reactor.wat"), Map.of());
        WasmEngine engine = WasmEngine.create();
        try (WasmStore store = engine.newStore().build()) {
            new Program("reactor.wat", new DirectGuest(engine.module("reactor.wat", REACTOR), store), line).run(output);
        }
        return output.toString(StandardCharsets.UTF_8).strip();
    }
}
