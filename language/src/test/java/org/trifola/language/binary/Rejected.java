package org.trifola.language.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.trifola.language.error.ModuleException;
import org.trifola.language.error.ModuleException.Phase;

/** Assertions on modules that must be rejected. */
public final class Rejected {

    private Rejected() {
    }

    /** Asserts that {@code action} finds a malformed module, with exactly {@code message}, at {@code offset}. */
    public static void assertMalformed(String message, int offset, Executable action) {
        assertRejected(Phase.MALFORMED, message, offset, action);
    }

    /** Asserts that {@code action} finds an invalid module, with exactly {@code message}, at {@code offset}. */
    public static void assertInvalid(String message, int offset, Executable action) {
        assertRejected(Phase.INVALID, message, offset, action);
    }

    private static void assertRejected(Phase phase, String message, int offset, Executable action) {
        ModuleException found = assertThrows(ModuleException.class, action);
        assertEquals(phase + ": " + message + " @" + offset, found.phase() + ": " + found.getMessage() + " @" + found.offset());
    }
}
