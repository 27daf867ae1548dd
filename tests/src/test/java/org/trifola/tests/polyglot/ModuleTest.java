package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** What evaluating a module gives, and what a module tells of itself. */
class ModuleTest extends ContextTest {

    @Test
    void evaluatingGivesAModuleThatGivesInstancesThatHaveExports() {
        Value module = context.eval(Modules.example("fibonacci"));
        assertTrue(module.canInstantiate());
        Value instance = module.newInstance();
        assertEquals(Set.of("exports"), instance.getMemberKeys());
        assertEquals(6765, instance.getMember("exports").getMember("fib").execute(20).asInt());
    }

    @Test
    void instancesOfAModuleHaveStatesOfTheirOwn() {
        Value module = context.eval(Modules.program("wat/provider"));
        Value first = module.newInstance().getMember("exports");
        Value second = module.newInstance().getMember("exports");
        first.invokeMember("count");
        assertEquals(2, first.invokeMember("count").asInt());
        assertEquals(1, second.invokeMember("count").asInt());
    }

    @Test
    void aModuleNamesItsImportsInOrder() {
        Value imports = context.eval(Modules.program("wat/consumer")).getMember("imports");
        assertEquals(5, imports.getArraySize());
        assertEquals("provider", imports.getArrayElement(0).getMember("module").asString());
        assertEquals(List.of("memory", "table", "constant", "counter", "count"), texts(imports, "name"));
        assertEquals(List.of("memory", "table", "global", "global", "function"), texts(imports, "kind"));
    }

    @Test
    void aModuleNamesItsExportsInTheOrderOfTheirDeclaration() {
        Value exports = context.eval(Modules.program("wat/provider")).getMember("exports");
        assertEquals(List.of("memory", "table", "constant", "counter", "count", "peek", "call"), texts(exports, "name"));
        assertEquals(List.of("memory", "table", "global", "global", "function", "function", "function"), texts(exports, "kind"));
    }

    @Test
    void aModuleTellsTheTypesOfItsExports() {
        Value exports = context.eval(Modules.program("wat/provider")).getMember("exports");
        Value memory = exports.getArrayElement(0).getMember("type");
        assertEquals(1, memory.getMember("minimum").asInt());
        assertEquals(4, memory.getMember("maximum").asInt());
        assertFalse(memory.getMember("shared").asBoolean());
        Value table = exports.getArrayElement(1).getMember("type");
        assertEquals("funcref", table.getMember("element").asString());
        assertEquals(8, table.getMember("maximum").asInt());
        Value counter = exports.getArrayElement(3).getMember("type");
        assertEquals("i32", counter.getMember("value").asString());
        assertTrue(counter.getMember("mutable").asBoolean());
        Value peek = exports.getArrayElement(5).getMember("type");
        assertEquals(List.of("i32"), peek.getMember("parameters").as(List.class));
        assertEquals(List.of("i32"), peek.getMember("results").as(List.class));
        assertEquals("[i32] -> [i32]", peek.toString());
    }

    @Test
    void exportsAreMembersInTheOrderOfTheirDeclaration() {
        Value exports = exports(Modules.program("wat/provider"));
        assertEquals(List.of("memory", "table", "constant", "counter", "count", "peek", "call"), List.copyOf(exports.getMemberKeys()));
        assertFalse(exports.hasMember("nothing"));
        assertTrue(exports.canInvokeMember("count"));
        assertFalse(exports.canInvokeMember("memory"));
        assertThrows(UnsupportedOperationException.class, () -> exports.invokeMember("nothing"));
        assertThrows(UnsupportedOperationException.class, () -> exports.invokeMember("memory"));
        assertThrows(UnsupportedOperationException.class, () -> exports.putMember("count", 1));
    }

    @Test
    void anExportIsTheSameObjectEachTime() {
        Value instance = context.eval(Modules.program("wat/provider")).newInstance();
        for (String name : instance.getMember("exports").getMemberKeys()) {
            assertEquals(instance.getMember("exports").getMember(name), instance.getMember("exports").getMember(name), name);
        }
        assertEquals(instance.getMember("exports"), instance.getMember("exports"));
    }

    @Test
    void everythingHasASensibleDisplayString() {
        Value module = context.eval(Modules.program("wat/provider"));
        assertEquals("module provider.wasm (0 imports, 7 exports)", module.toString());
        Value instance = module.newInstance();
        assertEquals("instance of provider.wasm", instance.toString());
        Value exports = instance.getMember("exports");
        assertEquals("7 exports of provider.wasm", exports.toString());
        assertEquals("memory of 1 page", exports.getMember("memory").toString());
        assertEquals("table of 4 funcref", exports.getMember("table").toString());
        assertEquals("global i64 = 40", exports.getMember("constant").toString());
        assertEquals("global (mut i32) = 0", exports.getMember("counter").toString());
        assertEquals("function peek [i32] -> [i32]", exports.getMember("peek").toString());
        assertEquals("null", exports.getMember("table").getArrayElement(3).toString());
    }

    @Test
    void aModuleCanBeInstantiatedByItsMemberToo() {
        Value instance = context.eval(Modules.example("fibonacci")).invokeMember("newInstance");
        assertEquals(1, instance.getMember("exports").invokeMember("fib", 1).asInt());
    }

    @Test
    void aFileIsRecognizedByItsName() throws IOException {
        assertEquals("wasm", Source.findLanguage(new File("../examples/fibonacci.wasm")));
    }

    private static List<String> texts(Value array, String member) {
        return LongStream.range(0, array.getArraySize()).mapToObj(i -> array.getArrayElement(i).getMember(member).asString()).toList();
    }
}
