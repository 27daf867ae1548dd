package org.trifola.benchmarks.worker;

import java.util.ArrayList;
import java.util.List;

/** Repeats a call from the start of the process on, and tells when each ended and how long it took. */
final class WarmUp {
    private static final long SECOND = 1_000_000_000;
    private static final double MILLISECOND = 1e6;

    private WarmUp() {
    }

    /** Tells the points of the curve, and what compilers have done by its end. */
    static void tell(Guest guest, byte[] bytes, List<String> arguments) {
        long before = System.currentTimeMillis() - Long.parseLong(arguments.get(1));
        long begin = System.nanoTime();
        Checked call = new Checked(guest.code(bytes).instance(Guest::nothing).function("run"), arguments.get(2), arguments.get(3));
        long end = begin + Long.parseLong(arguments.get(0)) * SECOND;
        List<Point> points = new ArrayList<>();
        for (long now = System.nanoTime(); now < end;) {
            long start = now;
            call.run();
            now = System.nanoTime();
            points.add(new Point(before + (now - begin) / MILLISECOND, (now - start) / MILLISECOND));
        }
        points.forEach(Point::tell);
        Compilers compilers = new Compilers();
        new Measure("compilation", compilers.work()).tell();
        new Measure("code", compilers.codeSize()).tell();
    }
}
