package org.trifola.launcher;

import java.util.Optional;

/** The command {@code wasm}: runs the program in a WebAssembly file. */
public final class WasmLauncher {
    private WasmLauncher() {}

    /** Starts the command with its arguments; ends the process where its status is not 0. */
    public static void main(String[] arguments) {
        ClassCache.removeIfRejected();
        Optional<DirectLauncher> direct = DirectLauncher.of(arguments);
        if (direct.isEmpty()) {
            new PolyglotLauncher().run(arguments);
            return;
        }
        int status = direct.get().run();
        if (status != 0) {
            System.exit(status);
        }
    }
}
