package org.trifola.language.runtime.memory;

import java.util.Locale;

/**
 * What the operating system offers for addresses apart from the memory behind them. Addresses and lengths are in bytes,
 * multiples of a page.
 */
public interface Pages {

    /** Reserves addresses that cannot be accessed yet; 0 if the system refuses. */
    long reserve(long length);

    /** Makes reserved addresses accessible, their bytes zero; whether the system has the memory. */
    boolean commit(long address, long length);

    /** Gives back all of what {@link #reserve} gave. */
    void release(long address, long length);

    /** Has memories use {@code pages} from now on, which are those of this system too, but are there at once. */
    static void provide(Pages pages) {
        OfSystem.provided = pages;
    }

    /** Whether {@link #ofSystem} takes no time. */
    static boolean areAtHand() {
        return OfSystem.provided != null;
    }

    /**
     * The pages of this system, or null if it is an unknown one or the JVM does not let this module call it
     * ({@code --enable-native-access}). The first call takes a tenth of a second, unless they are provided.
     */
    static Pages ofSystem() {
        Pages provided = OfSystem.provided;
        return provided != null ? provided : OfSystem.Found.PAGES;
    }

    /** Holds the pages of this system. */
    final class OfSystem {

        private static volatile Pages provided;

        private OfSystem() {
        }

        /** Finds them once somebody asks. */
        private static final class Found {

            private static final Pages PAGES = find();
        }

        private static Pages find() {
            if (!Pages.class.getModule().isNativeAccessEnabled()) {
                return null;
            }
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            try {
                if (name.startsWith("linux")) {
                    return PosixPages.ofLinux();
                }
                if (name.startsWith("mac")) {
                    return PosixPages.ofMacOs();
                }
                return name.startsWith("windows") ? new WindowsPages() : null;
            } catch (UnsupportedOperationException e) {
                return null;
            }
        }
    }
}
