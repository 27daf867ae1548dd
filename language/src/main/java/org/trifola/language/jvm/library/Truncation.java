package org.trifola.language.jvm.library;

import static org.trifola.language.error.TrapKind.INTEGER_OVERFLOW;
import static org.trifola.language.error.TrapKind.INVALID_CONVERSION_TO_INTEGER;

import org.trifola.language.error.TrapException;

/** What is common to the truncations that trap. */
final class Truncation {

    private Truncation() {
    }

    /** The trap where {@code z} has no integer of the type that is asked for. */
    static TrapException trap(double z) {
        return new TrapException(Double.isNaN(z) ? INVALID_CONVERSION_TO_INTEGER : INTEGER_OVERFLOW, null);
    }
}
