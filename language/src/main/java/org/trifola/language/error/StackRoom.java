package org.trifola.language.error;

/**
 * Room on the stack. A guest may exhaust it anywhere, and that is a trap; but where the engine is in the middle of something, or
 * a class of the JDK in the middle of its initialization, which is never tried again, it would do harm beyond the guest.
 */
public final class StackRoom {

    /** Frames that need more bytes than building a function or walking the stack does, interpreted and compiled. */
    private static final int FRAMES = 1_500;

    /** Whether {@link #prepare} has done its work. */
    private static boolean canTrap;

    private StackRoom() {
    }

    /**
     * Makes sure that there is room for work that must not end halfway.
     *
     * @throws StackOverflowError if there is none, while no harm is done
     */
    public static void ensure() {
        descend(FRAMES);
    }

    /** Whether there is room for work that must not end halfway, but that may be left. */
    public static boolean isThere() {
        try {
            ensure();
            return true;
        } catch (StackOverflowError e) {
            return false;
        }
    }

    /**
     * Makes sure that there can be traps, where calls of the host by guests and of guests by the host may exhaust the stack anywhere:
     * what they need of the engine and of the JDK is initialized.
     */
    public static void prepare() {
        if (!canTrap) {
            ensure();
            new TrapException(TrapKind.CALL_STACK_EXHAUSTED, null);
            new Throwable().getStackTrace();
            canTrap = true;
        }
    }

    private static int descend(int frames) {
        return frames == 0 ? 0 : 1 + descend(frames - 1);
    }
}
