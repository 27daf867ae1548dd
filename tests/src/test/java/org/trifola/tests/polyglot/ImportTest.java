package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyHashMap;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an instance imports from others, and what is said where that is missing or wrong. */
class ImportTest extends ContextTest {

    private Value provider;
    private Map<String, Object> provided;

    @BeforeEach
    void provide() {
        provider = exports(Modules.program("wat/provider"));
        provided = new HashMap<>();
        for (String name : provider.getMemberKeys()) {
            provided.put(name, provider.getMember(name));
        }
    }

    @Test
    void anInstanceSharesWhatItImports() {
        Value consumer = consumer(provided);
        assertEquals(40, consumer.getMember("sum").getMember("value").asLong());
        assertEquals(2, consumer.invokeMember("count_twice").asInt());
        assertEquals(2, provider.getMember("counter").getMember("value").asInt());
        consumer.invokeMember("poke", 64, 99);
        assertEquals(99, provider.invokeMember("peek", 64).asInt());
        consumer.invokeMember("grow", 1);
        assertEquals(2, provider.getMember("memory").getMember("size").asInt());
        assertEquals(3, provider.invokeMember("call", 2).asInt());
    }

    @Test
    void modulesCanBeGivenAsExportsInstancesOrHashMaps() {
        Value module = context.eval(Modules.program("wat/consumer"));
        Value instance = context.eval(Modules.program("wat/provider")).newInstance();
        assertEquals(2, module.newInstance(ProxyObject.fromMap(Map.of("provider", instance))).getMember("exports").invokeMember("count_twice").asInt());
        assertEquals(4, module.newInstance(ProxyObject.fromMap(Map.of("provider", instance.getMember("exports")))).getMember("exports").invokeMember("count_twice").asInt());
        ProxyHashMap map = ProxyHashMap.from(Map.of("provider", ProxyHashMap.from(new HashMap<>(provided))));
        assertEquals(2, module.newInstance(map).getMember("exports").invokeMember("count_twice").asInt());
    }

    @Test
    void aNumberIsAnImmutableGlobal() {
        provided.put("constant", 41);
        assertEquals(41, consumer(provided).getMember("sum").getMember("value").asLong());
    }

    @Test
    void aFunctionIsLinkedDirectly() {
        ProxyExecutable count = arguments -> 5;
        provided.put("count", count);
        assertEquals(5, consumer(provided).invokeMember("count_twice").asInt());
    }

    @Test
    void aMissingModuleIsNamed() {
        Value module = context.eval(Modules.example("host_function"));
        assertUnlinkable("unknown import: \"env\".\"host_func\" is declared as function [] -> [], but no module \"env\" was given, and none is built in (in host_function.wasm)",
                        () -> module.newInstance());
        assertUnlinkable("unknown import: \"env\".\"host_func\" is declared as function [] -> [], but no module \"env\" was given, and none is built in (in host_function.wasm)",
                        () -> module.newInstance(ProxyObject.fromMap(Map.of())));
    }

    @Test
    void aMissingMemberIsNamed() {
        provided.remove("table");
        assertUnlinkable("unknown import: \"provider\".\"table\" is declared as table 4 8 funcref, but the module \"provider\" that was given has no member \"table\" (in consumer.wasm)",
                        () -> consumer(provided));
    }

    @Test
    void anImportOfTheWrongKindSaysWhatWasGiven() {
        assertIncompatible("\"provider\".\"memory\" is declared as memory 1 4, but 5 was given", "memory", 5);
        assertIncompatible("\"provider\".\"memory\" is declared as memory 1 4, but table of 4 funcref was given", "memory", provided.get("table"));
        assertIncompatible("\"provider\".\"table\" is declared as table 4 8 funcref, but \"text\" was given", "table", "text");
        assertIncompatible("\"provider\".\"constant\" is declared as global i64, but 1.5 was given", "constant", 1.5);
        assertIncompatible("\"provider\".\"counter\" is declared as global (mut i32), but 7 was given", "counter", 7);
        assertIncompatible("\"provider\".\"count\" is declared as function [] -> [i32], but null was given", "count", null);
        assertIncompatible("\"provider\".\"count\" is declared as function [] -> [i32], but memory of 1 page was given", "count", provided.get("memory"));
    }

    @Test
    void anImportOfTheWrongTypeSaysWhatWasGiven() {
        assertIncompatible("\"provider\".\"count\" is declared as function [] -> [i32], but function [i32] -> [i32] was given", "count", provided.get("peek"));
        assertIncompatible("\"provider\".\"constant\" is declared as global i64, but global (mut i32) was given", "constant", provided.get("counter"));
        Value small = exports(Modules.program("wat/host"), ImportTest.anything());
        assertIncompatible("\"provider\".\"memory\" is declared as memory 1 4, but memory 1 was given", "memory", small.getMember("memory"));
    }

    @Test
    void whatIsNoObjectOfImportsIsRefused() {
        Value module = context.eval(Modules.example("host_function"));
        for (Object wrong : new Object[]{1, "env", true}) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> module.newInstance(wrong));
            assertTrue(refused.getMessage().contains("Invalid argument when instantiating 'module host_function.wasm (1 import, 1 export)'"), refused.getMessage());
        }
        IllegalArgumentException tooMany = assertThrows(IllegalArgumentException.class, () -> module.newInstance(ProxyObject.fromMap(Map.of()), 2));
        assertTrue(tooMany.getMessage().contains("Expected 0-1 argument(s) but got 2"), tooMany.getMessage());
    }

    @Test
    void aModuleThatIsNoObjectHasNoMembers() {
        Value module = context.eval(Modules.example("host_function"));
        assertUnlinkable("unknown import: \"env\".\"host_func\" is declared as function [] -> [], but the module \"env\" that was given has no member \"host_func\" (in host_function.wasm)",
                        () -> module.newInstance(ProxyObject.fromMap(Map.of("env", 5))));
    }

    private void assertIncompatible(String reason, String name, Object value) {
        provided.put(name, value);
        assertUnlinkable("incompatible import type: " + reason + " (in consumer.wasm)", () -> consumer(provided));
        provided.put(name, provider.getMember(name));
    }

    private static void assertUnlinkable(String sentence, Runnable call) {
        PolyglotException failure = assertThrows(PolyglotException.class, call::run);
        assertEquals(sentence, failure.getMessage());
        assertTrue(failure.isGuestException());
        assertFalse(failure.isSyntaxError());
        assertEquals("unlinkable", failure.getGuestObject().getMember("failureType").asString());
    }

    private Value consumer(Map<String, Object> values) {
        return exports(Modules.program("wat/consumer"), ProxyObject.fromMap(Map.of("provider", ProxyObject.fromMap(values))));
    }

    private static ProxyObject anything() {
        ProxyExecutable function = arguments -> 0;
        Map<String, Object> functions = new HashMap<>();
        for (String name : new String[]{"i32", "i64", "f32", "f64", "externref", "funcref", "nothing", "swap"}) {
            functions.put(name, function);
        }
        return ProxyObject.fromMap(Map.of("host", ProxyObject.fromMap(functions)));
    }
}
