package org.trifola.language.runtime.memory;

import java.lang.ref.Cleaner;

/** Gives back what lies outside of the heap when the object that it belongs to can no longer be reached. */
public final class Release {

    private static final Cleaner CLEANER = Cleaner.create();

    private Release() {
    }

    /**
     * Has {@code action} run when {@code owner} can no longer be reached; the first call starts a thread for that.
     *
     * @param action refers to no object by which {@code owner} can be reached
     * @return runs the action at once
     */
    public static Cleaner.Cleanable whenUnreachable(Object owner, Runnable action) {
        return CLEANER.register(owner, action);
    }
}
