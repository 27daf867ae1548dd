package org.trifola.benchmarks.worker;

import java.lang.ref.Reference;
import java.util.List;

/** Measures how a module is loaded and called for the first time. */
final class Once {
    private Once() {
    }

    /**
     * Tells {@code load} (from the bytes to an instance) and {@code call} in nanoseconds, and {@code heap} and {@code metaspace}: the
     * bytes that the loaded and called module keeps, its own bytes not counted, and those that the JVM keeps for its classes.
     */
    static void tell(Guest guest, byte[] bytes, List<String> arguments) {
        long heapBefore = Heap.used();
        long metaspaceBefore = Heap.metaspace();
        long start = System.nanoTime();
        Guest.Exports instance = guest.code(bytes).instance(Guest::nothing);
        long loaded = System.nanoTime();
        new Checked(instance.function("run"), arguments.get(0), arguments.get(1)).run();
        long called = System.nanoTime();
        new Measure("load", loaded - start).tell();
        new Measure("call", called - loaded).tell();
        new Measure("heap", Heap.used() - heapBefore).tell();
        new Measure("metaspace", Heap.metaspace() - metaspaceBefore).tell();
        Reference.reachabilityFence(instance);
        Reference.reachabilityFence(bytes);
    }
}
