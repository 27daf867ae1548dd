package org.trifola.language.interop;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;

/** Reads named values of an object of another language, be they members or the entries of a hash map. */
final class Members {

    private Members() {
    }

    /** Whether {@code object} can have named values. */
    static boolean has(Object object) {
        InteropLibrary interop = InteropLibrary.getUncached(object);
        return interop.hasMembers(object) || interop.hasHashEntries(object);
    }

    /** The value {@code name} of {@code object}, or null if there is none. */
    static Object read(Object object, String name) {
        InteropLibrary interop = InteropLibrary.getUncached(object);
        try {
            if (interop.isHashEntryReadable(object, name)) {
                return interop.readHashValue(object, name);
            }
            return interop.isMemberReadable(object, name) ? interop.readMember(object, name) : null;
        } catch (InteropException e) {
            return null; // It went away in between, or the object contradicts itself.
        }
    }
}
