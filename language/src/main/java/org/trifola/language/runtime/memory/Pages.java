package org.trifola.language.runtime.memory;

import java.util.Locale;

/**
 * What the operating system offers for addresses apart from the memory behind them. Addresses and lengths are in bytes,
 * multiples of a page.
 */
interface Pages {

    /** Reserves addresses that cannot be accessed yet; 0 if the system refuses. */
    long reserve(long length);

    /** Makes reserved addresses accessible, their bytes zero; whether the system has the memory. */
    boolean commit(long address, long length);

    /** Gives back all of what {@link #reserve} gave. */
    void release(long address, long length);

    /**
     * The pages of this system, or null if it is an unknown one or the JVM does not let this module call it
     * ({@code --enable-native-access}). The first call takes a tenth of a second.
     */
    static Pages ofSystem() {
        return OfSystem.PAGES;
    }

    /** Holds the pages of this system once somebody asks for them. */
    final class OfSystem {

        private static final Pages PAGES = find();

        private OfSystem() {
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
