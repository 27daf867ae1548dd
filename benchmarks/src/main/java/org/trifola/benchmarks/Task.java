package org.trifola.benchmarks;

import java.util.List;

/**
 * What one measured process does, on either engine.
 *
 * @param name what is measured
 * @param mode the JVM it runs on
 * @param worker the class that measures
 * @param arguments what that class is told
 * @param vectors whether the JVM needs its vector module for the guest to be fast
 */
record Task(String name, Mode mode, Class<?> worker, List<String> arguments, boolean vectors) {
}
