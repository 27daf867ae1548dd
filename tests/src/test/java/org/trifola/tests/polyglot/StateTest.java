package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables and globals as Java sees them. */
class StateTest extends ContextTest {

    private Value exports;
    private Value objects;
    private Value functions;

    @BeforeEach
    void instantiate() {
        exports = exports(Modules.program("wat/references"));
        objects = exports.getMember("objects");
        functions = exports.getMember("functions");
    }

    @Test
    void aTableIsAnArrayOfReferences() {
        assertEquals(3, functions.getArraySize());
        assertEquals(exports.getMember("twice"), functions.getArrayElement(0));
        assertTrue(functions.getArrayElement(1).isNull());
        assertEquals(49, functions.getArrayElement(2).execute(7).asInt());
        functions.setArrayElement(1, functions.getArrayElement(2));
        assertEquals(81, exports.invokeMember("apply", 1, 9).asInt());
        functions.setArrayElement(1, null);
        assertTrue(functions.getArrayElement(1).isNull());
    }

    @Test
    void aTableHasMembers() {
        assertEquals(2, objects.getMember("length").asInt());
        assertEquals(2, objects.getMember("size").asInt());
        assertTrue(objects.invokeMember("get", 0).isNull());
        objects.invokeMember("set", 0, "zero");
        assertEquals("zero", exports.invokeMember("get", 0).asString());
        assertEquals("zero", objects.getMember("get").execute(0).asString());
        assertEquals(2, objects.invokeMember("grow", 3, "more").asInt());
        assertEquals("more", objects.getArrayElement(4).asString());
        assertEquals(5, objects.invokeMember("grow", 1).asInt());
        assertTrue(objects.getArrayElement(5).isNull());
        assertEquals(-1, objects.invokeMember("grow", 5).asInt());
        assertEquals(-1, objects.invokeMember("grow", 1L << 40).asInt());
        assertEquals(6, exports.invokeMember("size").asInt());
    }

    @Test
    void whatATableDoesNotHoldIsRefused() {
        assertRefused("Invalid array value '5'", () -> functions.setArrayElement(0, 5));
        assertRefused("An element of this table is of type funcref, which cannot be \"f\".", () -> functions.invokeMember("set", 0, "f"));
        assertRefused("The table has no element 3, it has 3 elements.", () -> functions.invokeMember("get", 3));
        assertRefused("The table has no element 4294967296, it has 3 elements.", () -> functions.invokeMember("set", 1L << 32, null));
        assertRefused("An index of a table is a whole number from 0 on, not -1.", () -> functions.invokeMember("get", -1));
        assertRefused("An index of a table is a whole number from 0 on, not \"x\".", () -> functions.invokeMember("get", "x"));
        assertRefused("Expected 1 argument(s) but got 0", () -> functions.invokeMember("get"));
        assertRefused("Expected 1-2 argument(s) but got 3", () -> functions.invokeMember("grow", 1, 2, 3));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> functions.getArrayElement(3));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> functions.getArrayElement(-1));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> functions.setArrayElement(3, null));
    }

    @Test
    void aMutableGlobalIsReadAndWritten() {
        Value counter = exports(Modules.program("wat/provider")).getMember("counter");
        assertEquals(0, counter.getMember("value").asInt());
        counter.putMember("value", 41L);
        assertEquals(41, counter.getMember("value").asInt());
        assertRefused("Invalid member value '1.5'", () -> counter.putMember("value", 1.5));
        assertThrows(UnsupportedOperationException.class, () -> counter.putMember("other", 1));
    }

    @Test
    void aGlobalHoldsAReference() {
        Object object = new Object();
        Value kept = exports.getMember("kept");
        assertTrue(kept.getMember("value").isNull());
        kept.putMember("value", object);
        assertEquals(object, exports.invokeMember("kept_object").asHostObject());
        kept.putMember("value", null);
        assertTrue(kept.getMember("value").isNull());
        assertEquals(1, exports.invokeMember("is_null", kept.getMember("value")).asInt());
    }

    @Test
    void anImmutableGlobalIsNotWritten() {
        Value constant = exports(Modules.program("wat/provider")).getMember("constant");
        assertEquals(40, constant.getMember("value").asLong());
        assertFalse(constant.getMember("value").isNull());
        assertThrows(UnsupportedOperationException.class, () -> constant.putMember("value", 1L));
    }

    private static void assertRefused(String sentence, Runnable call) {
        RuntimeException refused = assertThrows(RuntimeException.class, call::run);
        assertTrue(refused.getMessage().contains(sentence), refused.toString());
    }
}
