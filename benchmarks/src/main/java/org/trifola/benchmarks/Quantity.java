package org.trifola.benchmarks;

/**
 * Something that a worker tells.
 *
 * @param name the name by which it is told
 * @param unit the unit shown in tables
 * @param scale what the told value is divided by for that unit
 */
record Quantity(String name, String unit, double scale) {
    static final Quantity TIME = new Quantity("time", "ms", 1e6);
    static final Quantity LOAD = new Quantity("load", "ms", 1e6);
    static final Quantity CALL = new Quantity("call", "ms", 1e6);
    static final Quantity HEAP = new Quantity("heap", "MB", 1e6);
    /** From the start of the process to its end; measured from outside. */
    static final Quantity PROCESS = new Quantity("process", "ms", 1e6);
}
