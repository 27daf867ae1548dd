package org.trifola.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** An axis on which equal distances are equal ratios: from a value at one position to a greater value at another. */
record LogAxis(double least, double greatest, double from, double to) {
    private static final double[] STEPS = {1, 2, 5};

    /** An axis whose ends are round numbers around some values. */
    static LogAxis around(double least, double greatest, double from, double to) {
        return new LogAxis(rounded(least, false), rounded(greatest, true), from, to);
    }

    double at(double value) {
        double share = Math.log(Math.clamp(value, least, greatest) / least) / Math.log(greatest / least);
        return from + share * (to - from);
    }

    /** The round numbers from end to end. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(Math.log10(least)); Math.pow(10, exponent) <= greatest; exponent++) {
            for (double step : STEPS) {
                double tick = step * Math.pow(10, exponent);
                if (tick >= least * 0.999 && tick <= greatest * 1.001) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** The powers of ten from end to end. */
    List<Double> decades() {
        return ticks().stream().filter(tick -> Math.abs(Math.log10(tick) - Math.rint(Math.log10(tick))) < 1e-6).toList();
    }

    /** The next of 1, 2, 5, 10 … on one side. */
    private static double rounded(double value, boolean up) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double found = power;
        for (double step : new double[]{1, 2, 5, 10}) {
            double candidate = step * power;
            if (up && candidate >= value * 0.999) {
                return candidate;
            }
            found = candidate <= value * 1.001 ? candidate : found;
        }
        return found;
    }

    static String label(double tick) {
        return tick < 1 ? String.valueOf(Math.round(tick * 1000) / 1000.0) : String.valueOf(Math.round(tick));
    }
}
