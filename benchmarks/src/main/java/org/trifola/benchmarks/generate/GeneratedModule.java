package org.trifola.benchmarks.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The modules that are written when they are needed. Each exports {@code run(i32) -> i32}, whose results are the same in every
 * engine; only {@link #CALL_LOOP} imports something.
 */
public enum GeneratedModule {
    /** 30 MB of functions, of which {@code run} calls a few. */
    MANY_FUNCTIONS(new ManyFunctions(50_000, 64, 2_000, 16)::write),
    /** The size of a real program: 1.5 MB, 2,500 functions, of which {@code run} calls 300. */
    APPLICATION(new ManyFunctions(2_500, 300, 50, 1)::write),
    /** Functions of many instructions in a row. */
    STRAIGHT_10K(() -> LongFunction.write(10_000)),
    STRAIGHT_100K(() -> LongFunction.write(100_000)),
    STRAIGHT_500K(() -> LongFunction.write(500_000)),
    /** Functions of blocks, conditions and loops within each other. */
    NESTED_10K(() -> NestedFunction.write(10_000)),
    NESTED_100K(() -> NestedFunction.write(100_000)),
    NESTED_500K(() -> NestedFunction.write(500_000)),
    /** Loops of an interpreter, with 300 cases. */
    SWITCH_10K(() -> SwitchLoop.write(10_000)),
    SWITCH_100K(() -> SwitchLoop.write(100_000)),
    SWITCH_500K(() -> SwitchLoop.write(500_000)),
    /** Grows its memory, page by page. */
    GROW_LOOP(GrowLoop::write),
    /** 100,000 functions, each of which {@code run} calls. */
    EVERY_FUNCTION(EveryFunction::write),
    /** Calls an import, and is called. */
    CALL_LOOP(CallLoop::write);

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
