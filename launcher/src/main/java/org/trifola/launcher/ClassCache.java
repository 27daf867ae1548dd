package org.trifola.launcher;

import java.io.File;

/** The JVM's cache of loaded classes, which the script that starts the JVM names and, where there is none, makes. */
final class ClassCache {
    private static final String FILE = "org.trifola.launcher.cache";

    private ClassCache() {}

    /** Removes a cache that the JVM was given and did not take, because it is damaged or of other files, so that a new one is made. */
    static void removeIfRejected() {
        String file = System.getProperty(FILE);
        if (file != null && isRejected(System.getProperty("java.vm.info"))) {
            new File(file).delete(); // Or not, where it may not be.
        }
    }

    /** A JVM with a cache, its own or another, calls itself "sharing"; it has none if it was given a bad one. */
    static boolean isRejected(String jvm) {
        return !jvm.contains("sharing");
    }
}
