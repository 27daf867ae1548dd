package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;

import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;

/** Two instances of one module without imports: one is interpreted, and the other is machine code, which must do the same. */
public final class BothTiers {

    private final String text;
    private final WasmInstance expected;
    private final WasmInstance found;

    /** @param text the module */
    public BothTiers(String text) {
        this.text = text;
        this.expected = instantiate("interpreter");
        this.found = instantiate("native");
    }

    private WasmInstance instantiate(String tier) {
        WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", tier));
        return engine.newStore().build().instantiate(engine.module("test", text), WasmImports.NONE);
    }

    /** Calls an exported function in both, whose results or traps must be the same; gives whether it trapped. */
    public boolean traps(String function, Object... arguments) {
        Object outcome = outcome(expected, function, arguments);
        assertEquals(outcome, outcome(found, function, arguments), () -> function + Arrays.toString(arguments) + " of " + text);
        return outcome instanceof TrapKind;
    }

    private static Object outcome(WasmInstance instance, String function, Object... arguments) {
        try {
            return instance.function(function).call(arguments);
        } catch (TrapException trap) {
            return trap.kind();
        }
    }
}
