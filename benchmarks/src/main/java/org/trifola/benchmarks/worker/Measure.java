package org.trifola.benchmarks.worker;

/** A result that a worker tells its harness, as a line of its standard output. */
public record Measure(String name, double value) {
    private static final String PREFIX = "result ";

    void tell() {
        System.out.println(PREFIX + name + " " + value);
    }

    /** Whether a line of a worker's output tells a result. */
    public static boolean isTold(String line) {
        return line.startsWith(PREFIX);
    }

    /** The result told in a line. */
    public static Measure parse(String line) {
        String[] words = line.split(" ");
        return new Measure(words[1], Double.parseDouble(words[2]));
    }
}
