package org.trifola.benchmarks;

/**
 * Something that is measured.
 *
 * @param name the name by which workers tell it
 * @param title what tables call it
 * @param unit the unit shown in tables
 * @param scale what the told value is divided by for that unit
 */
record Quantity(String name, String title, String unit, double scale) {
    static final Quantity TIME = new Quantity("time", "time per run", "ms", 1e6);
    static final Quantity LOAD = new Quantity("load", "from bytes to an instance", "ms", 1e6);
    static final Quantity CALL = new Quantity("call", "first call", "ms", 1e6);
    static final Quantity HEAP = new Quantity("heap", "heap after collections", "MB", 1e6);
    static final Quantity METASPACE = new Quantity("metaspace", "classes, outside of the heap", "MB", 1e6);
    static final Quantity IN = new Quantity("in", "call of an export", "ns", 1);
    static final Quantity OUT = new Quantity("out", "call of an import", "ns", 1);
    static final Quantity INSTANCE = new Quantity("instance", "time per instance", "µs", 1e3);
    static final Quantity EACH = new Quantity("each", "heap per instance", "KB", 1e3);
    static final Quantity COMPILATION = new Quantity("compilation", "work of the compilers", "ms", 1e6);
    static final Quantity CODE = new Quantity("code", "compiled code", "MB", 1e6);
    /** From the start of the process until a program runs at 90 % of its peak. */
    static final Quantity WARM = new Quantity("warm", "from the start of the process to 90 % of the peak", "ms", 1);
    /** From the start of the process to its end; measured from outside, as is the next. */
    static final Quantity PROCESS = new Quantity("process", "whole process", "ms", 1e6);
    static final Quantity RESIDENT = new Quantity("resident", "greatest resident memory", "MB", 1e6);
}
