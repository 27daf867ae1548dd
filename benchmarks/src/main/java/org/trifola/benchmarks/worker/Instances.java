package org.trifola.benchmarks.worker;

import java.lang.ref.Reference;
import java.util.List;

/** Measures what further instances of a module cost, once there is one. */
final class Instances {
    private Instances() {
    }

    /** Tells {@code instance}, the nanoseconds for each instance with a first call, and {@code each}, the bytes it keeps. */
    static void tell(Guest guest, byte[] bytes, List<String> arguments) {
        int count = Integer.parseInt(arguments.getFirst());
        Guest.Code code = guest.code(bytes);
        Guest.Exports first = called(code);
        Guest.Exports[] instances = new Guest.Exports[count];
        long heapBefore = Heap.used();
        long start = System.nanoTime();
        for (int index = 0; index < count; index++) {
            instances[index] = called(code);
        }
        new Measure("instance", (double) (System.nanoTime() - start) / count).tell();
        new Measure("each", (double) (Heap.used() - heapBefore) / count).tell();
        Reference.reachabilityFence(first);
        Reference.reachabilityFence(instances);
    }

    private static Guest.Exports called(Guest.Code code) {
        Guest.Exports instance = code.instance(Guest::nothing);
        instance.function("run").applyAsInt(1);
        return instance;
    }
}
