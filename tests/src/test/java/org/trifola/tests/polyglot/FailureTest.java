package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.junit.jupiter.api.Test;

/** How traps and rejected modules look to Java. */
class FailureTest extends ContextTest {

    private static final byte[] EMPTY_MODULE = {0, 'a', 's', 'm', 1, 0, 0, 0};

    @Test
    void aTrapTellsItsTextAndItsKind() {
        Value traps = exports(Modules.program("wat/traps"));
        PolyglotException trap = assertThrows(PolyglotException.class, () -> traps.invokeMember("divide", 1, 0));
        assertEquals("integer divide by zero", trap.getMessage());
        assertTrue(trap.isGuestException());
        assertFalse(trap.isInternalError());
        assertFalse(trap.isSyntaxError());
        Value members = trap.getGuestObject();
        assertEquals(Set.of("message", "failureType", "failure", "backtrace"), members.getMemberKeys());
        assertEquals("integer divide by zero", members.getMember("message").asString());
        assertEquals("trap", members.getMember("failureType").asString());
        assertEquals("integer divide by zero", members.getMember("failure").asString());
        assertTrue(members.isException());
    }

    @Test
    void aTrapTellsWhichFunctionsWereRunning() {
        Value traps = exports(Modules.program("wat/traps"));
        PolyglotException trap = assertThrows(PolyglotException.class, () -> traps.invokeMember("outer"));
        Value backtrace = trap.getGuestObject().getMember("backtrace");
        assertEquals(3, backtrace.getArraySize());
        assertTrue(backtrace.getArrayElement(0).asString().matches("inner \\(function \\d+ of traps\\.wasm at byte 0x[0-9a-f]+\\)"), backtrace.toString());
        assertTrue(backtrace.getArrayElement(1).asString().startsWith("middle ("), backtrace.toString());
        assertTrue(backtrace.getArrayElement(2).asString().startsWith("outer ("), backtrace.toString());
    }

    @Test
    void anEndlessRecursionIsExhaustion() {
        Value traps = exports(Modules.program("wat/traps"));
        PolyglotException trap = assertThrows(PolyglotException.class, () -> traps.invokeMember("recurse", 0));
        assertEquals("call stack exhausted", trap.getMessage());
        assertEquals("exhaustion", trap.getGuestObject().getMember("failureType").asString());
        assertFalse(trap.isInternalError());
    }

    @Test
    void aTrapOfTheStartFunctionEndsTheInstantiation() {
        Value module = context.eval(Modules.program("wat/start_trap"));
        PolyglotException trap = assertThrows(PolyglotException.class, module::newInstance);
        assertEquals("integer divide by zero", trap.getMessage());
        assertEquals("trap", trap.getGuestObject().getMember("failureType").asString());
    }

    @Test
    void anInvalidModuleIsASyntaxErrorWithItsPlace() {
        PolyglotException invalid = rejected(Modules.program("invalid/type_mismatch"));
        assertTrue(invalid.getMessage().matches("type mismatch.* \\(at byte 0x[0-9a-f]+ in function 0 \"f\" of type_mismatch\\.wasm\\)"), invalid.getMessage());
        assertEquals("invalid", invalid.getGuestObject().getMember("failureType").asString());
        assertEquals("type mismatch", invalid.getGuestObject().getMember("failure").asString());
        assertEquals(0, invalid.getGuestObject().getMember("backtrace").getArraySize());
    }

    @Test
    void aFunctionWithoutANameIsCalledByItsIndex() {
        PolyglotException invalid = rejected(Modules.bytes("nameless", 0, 'a', 's', 'm', 1, 0, 0, 0,
                        1, 5, 1, 0x60, 0, 1, 0x7f, 3, 2, 1, 0, 10, 4, 1, 2, 0, 0x0b));
        assertTrue(invalid.getMessage().matches("type mismatch.* \\(at byte 0x18 in function 0 of nameless\\)"), invalid.getMessage());
    }

    @Test
    void aTruncatedModuleIsMalformed() {
        byte[] bytes = Modules.example("fibonacci").getBytes().toByteArray();
        for (int length = 0; length < bytes.length; length++) {
            if (length != EMPTY_MODULE.length) {
                Source truncated = Modules.bytes("truncated", Arrays.copyOf(bytes, length));
                try {
                    context.eval(truncated);
                } catch (PolyglotException malformed) {
                    assertTrue(malformed.isSyntaxError(), length + ": " + malformed);
                    assertTrue(malformed.getMessage().endsWith(" of truncated)"), malformed.getMessage());
                }
            }
        }
    }

    @Test
    void whatIsNoModuleIsMalformed() {
        PolyglotException malformed = rejected(Modules.bytes("script", '#', '!', '/', 'b', 'i', 'n', '/', 's', 'h', '\n'));
        assertTrue(malformed.getMessage().startsWith("magic header not detected"), malformed.getMessage());
        assertEquals("malformed", malformed.getGuestObject().getMember("failureType").asString());
        assertEquals("magic header not detected", malformed.getGuestObject().getMember("failure").asString());
    }

    @Test
    void aModuleOfAnotherVersionIsMalformed() {
        PolyglotException malformed = rejected(Modules.bytes("component", 0, 'a', 's', 'm', 0x0d, 0, 1, 0));
        assertTrue(malformed.getMessage().startsWith("unknown binary version"), malformed.getMessage());
    }

    @Test
    void theEmptyModuleIsAModule() {
        assertEquals("module empty (0 imports, 0 exports)", context.eval(Modules.bytes("empty", EMPTY_MODULE)).toString());
        assertEquals(Set.of(), exports(Modules.bytes("empty", EMPTY_MODULE)).getMemberKeys());
    }

    @Test
    void aContextGoesOnAfterARejectedModule() {
        rejected(Source.newBuilder("wasm", ByteSequence.create(new byte[0]), "nothing").buildLiteral());
        assertEquals(55, exports(Modules.example("fibonacci")).invokeMember("fib", 10).asInt());
    }

    private PolyglotException rejected(Source source) {
        PolyglotException rejected = assertThrows(PolyglotException.class, () -> context.eval(source));
        assertTrue(rejected.isGuestException(), rejected.toString());
        assertTrue(rejected.isSyntaxError(), rejected.toString());
        assertFalse(rejected.isInternalError());
        return rejected;
    }
}
