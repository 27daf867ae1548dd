package org.trifola.benchmarks.worker;

/** A point of a warm-up curve, told as a line of a worker's standard output: when a call ended and how long it took, in ms. */
public record Point(double time, double duration) {
    private static final String PREFIX = "point ";

    void tell() {
        System.out.println(PREFIX + time + " " + duration);
    }

    /** Whether a line of a worker's output tells a point. */
    public static boolean isTold(String line) {
        return line.startsWith(PREFIX);
    }

    /** The point told in a line. */
    public static Point parse(String line) {
        String[] words = line.split(" ");
        return new Point(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }
}
