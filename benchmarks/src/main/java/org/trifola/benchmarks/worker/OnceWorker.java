package org.trifola.benchmarks.worker;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * Measures how a module is loaded and called for the first time. Arguments: the file, n and the expected result of
 * {@code run(n)}.
 */
public final class OnceWorker {
    private OnceWorker() {
    }

    /**
     * Tells {@code load} (from the bytes to an instance) and {@code call} in nanoseconds, and {@code heap}: the bytes that
     * the loaded and called module keeps, its source not counted.
     */
    public static void main(String[] arguments) throws IOException {
        try (Context context = Guest.context()) {
            context.initialize(Guest.LANGUAGE);
            Source source = Guest.source(Path.of(arguments[0]));
            int n = Integer.parseInt(arguments[1]);
            long heapBefore = usedHeap();
            long start = System.nanoTime();
            Value instance = context.eval(source).newInstance();
            long loaded = System.nanoTime();
            Guest.checkedRun(Guest.export(instance, "run"), n, arguments[2]);
            long called = System.nanoTime();
            new Measure("load", loaded - start).tell();
            new Measure("call", called - loaded).tell();
            new Measure("heap", usedHeap() - heapBefore).tell();
            Reference.reachabilityFence(instance);
            Reference.reachabilityFence(source);
        }
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int collection = 0; collection < 4; collection++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
