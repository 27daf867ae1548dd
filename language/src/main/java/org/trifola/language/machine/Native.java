package org.trifola.language.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

import org.trifola.language.machine.x64.NativeLibrary;

/** Calls machine code, and the operating system. */
final class Native {

    private static final String SYMBOLS = "Java_" + Native.class.getName().replace('.', '_') + "_";
    private static final boolean IS_THERE = isAllowed() && load();

    private Native() {
    }

    /**
     * Whether that is possible here: on a system for which there is machine code, where the JVM lets this module run it
     * ({@code --enable-native-access}).
     */
    static boolean isThere() {
        return IS_THERE;
    }

    private static boolean isAllowed() {
        return Native.class.getModule().isNativeAccessEnabled() && System.getProperty("os.arch").equals("amd64") &&
                        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    /**
     * The JVM loads libraries from files only. This one is new, so nobody else can have prepared it; its name need not be random, for
     * which Java would start up a good deal of its own library.
     */
    @SuppressWarnings("restricted")
    private static boolean load() {
        Path file = null;
        try {
            Path wanted = Path.of(System.getProperty("java.io.tmpdir"), "wasm-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".so");
            Files.write(wanted, NativeLibrary.bytes(SYMBOLS + "call", SYMBOLS + "system"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            file = wanted;
            System.load(file.toAbsolutePath().toString());
            return true;
        } catch (IOException | UnsatisfiedLinkError | SecurityException e) {
            return false;
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It is a file of 8 KiB for temporary files.
        }
    }

    /** Calls the code at the machine address {@code function}. */
    static native long call(long function, long first, long second, long third, long fourth, long fifth, long sixth);

    /** Makes the system call {@code number}; a negative result is an error. */
    static native long system(long number, long first, long second, long third, long fourth, long fifth, long sixth);
}
