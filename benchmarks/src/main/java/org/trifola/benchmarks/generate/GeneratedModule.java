package org.trifola.benchmarks.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The modules that are written when they are needed. Each imports nothing and exports {@code run(i32) -> i32}, whose results
 * are the same in every engine.
 */
public enum GeneratedModule {
    /** 30 MB of functions, of which {@code run} calls a few. */
    MANY_FUNCTIONS(ManyFunctions::write),
    /** A function of 100,000 instructions. */
    LONG_FUNCTION(LongFunction::write),
    /** The loop of an interpreter, with 300 cases. */
    SWITCH_LOOP(SwitchLoop::write),
    /** Grows its memory, page by page. */
    GROW_LOOP(GrowLoop::write);

    private final Supplier<ModuleWriter> writer;

    GeneratedModule(Supplier<ModuleWriter> writer) {
        this.writer = writer;
    }

    /** The bytes of the module, the same each time. */
    public byte[] bytes() {
        return writer.get().toByteArray();
    }

    /** The name of the module in commands and tables, such as {@code many-functions}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The file of this module in a folder, which is written if the bytes differ. */
    public Path file(Path folder) throws IOException {
        Path file = folder.resolve(this + ".wasm");
        byte[] bytes = bytes();
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.createDirectories(folder);
            Files.write(file, bytes);
        }
        return file;
    }

    /** Writes all of them into the folder given as argument. */
    public static void main(String[] arguments) throws IOException {
        for (GeneratedModule module : values()) {
            System.out.println(module.file(Path.of(arguments[0])));
        }
    }
}
