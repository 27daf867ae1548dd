package org.trifola.language.machine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

import org.trifola.language.machine.x64.NativeLibrary;
import org.trifola.language.runtime.memory.Pages;

/** Calls machine code, and the operating system. */
final class Native {

    private static final String SYMBOLS = "Java_" + Native.class.getName().replace('.', '_') + "_";
    private static final boolean IS_THERE = isSystemKnown() && load();

    private Native() {
    }

    /**
     * Whether that is possible here: on a system for which there is machine code, unless the JVM denies it to this module. A JVM that has
     * not been told ({@code --enable-native-access}) warns when somebody first asks.
     */
    static boolean isThere() {
        return IS_THERE;
    }

    private static boolean isSystemKnown() {
        return System.getProperty("os.arch").equals("amd64") && System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    @SuppressWarnings("restricted")
    private static boolean load() {
        Path file = null;
        try {
            file = write(NativeLibrary.bytes(SYMBOLS + "call", SYMBOLS + "system"));
            System.load(file.toAbsolutePath().toString());
            Pages.provide(new MachinePages());
            return true;
        } catch (IOException | UnsatisfiedLinkError | IllegalCallerException | SecurityException e) {
            return false;
        } finally {
            delete(file);
        }
    }

    /**
     * The JVM loads libraries from files only. This one is new, so nobody else can have prepared it; its name need not be random, nor have
     * the number of the process, for which Java would start up a good deal of its own library.
     */
    private static Path write(byte[] library) throws IOException {
        while (true) {
            Path file = Path.of(System.getProperty("java.io.tmpdir"), "wasm-" + System.nanoTime() + ".so");
            try {
                return Files.write(file, library, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                // Another process has written its own at the same time.
            }
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
