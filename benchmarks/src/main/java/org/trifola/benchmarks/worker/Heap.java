package org.trifola.benchmarks.worker;

import java.lang.management.ManagementFactory;

/** The memory of this JVM. */
final class Heap {
    private static final int COLLECTIONS = 4;

    private Heap() {
    }

    /** The bytes that are used after some collections. */
    static long used() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }

    /** The bytes outside of the heap that loaded classes take. */
    static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
            .mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }
}
