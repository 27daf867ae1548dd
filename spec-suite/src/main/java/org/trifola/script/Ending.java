package org.trifola.script;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

import org.trifola.language.error.ModuleException;

/**
 * How an action or the making of an instance ended.
 *
 * @param kind what the engine calls it: trap, exhaustion, malformed, invalid, unlinkable; or return, exception, or crash
 * @param message the message
 */
record Ending(String kind, String message) {

    private static final String TYPE = "failureType";

    /** The action returned {@code result}. */
    static Ending ofReturn(Value result) {
        return new Ending("return", result.toString());
    }

    /** The text of a module was rejected. */
    static Ending of(ModuleException e) {
        return new Ending(e.phase().toString(), e.getMessage());
    }

    /** Anything else. */
    static Ending of(PolyglotException e) {
        Value guest = e.getGuestObject();
        if (e.isInternalError() || e.isHostException() || guest == null) {
            return new Ending("crash", e.toString());
        }
        boolean failure = guest.hasMember(TYPE);
        return new Ending(failure ? guest.getMember(TYPE).asString() : "exception", String.valueOf(e.getMessage()));
    }

    /** Checks that it ended as {@code expectedKind}, with a message that starts with {@code expectedMessage}. */
    void expect(String expectedKind, String expectedMessage) throws MismatchException {
        if (!kind.equals(expectedKind) || !message.startsWith(expectedMessage)) {
            throw new MismatchException("ended with " + this + " instead of " + expectedKind + ": " + expectedMessage);
        }
    }

    @Override
    public String toString() {
        return kind + ": " + message;
    }
}
