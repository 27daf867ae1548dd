package org.trifola.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trifola.benchmarks.report.Svg.Anchor;

/** How runs become faster: a small diagram for each program, with a curve for each engine. */
public final class CurveChart {
    private static final int COLUMNS = 4;
    private static final double TOP = 80;
    private static final double WIDTH = 240;
    private static final double HEIGHT = 190;
    private static final double LEFT = 45;
    private static final double PLOT_WIDTH = 180;
    private static final double PLOT_HEIGHT = 125;
    private static final double LEGEND = 125;
    /** Points so close to each other become one: their median. */
    private static final double STEPS_PER_DECADE = 30;

    /**
     * A run: when it ended and how long it took, in milliseconds.
     *
     * @param time since the start of the process
     */
    public record Run(double time, double duration) {
    }

    /**
     * A program.
     *
     * @param curves the runs of each engine, in the order of engines; empty where there are none
     */
    public record Panel(String program, List<List<Run>> curves) {
    }

    private CurveChart() {
    }

    /** The picture of some programs. */
    public static String of(List<String> engines, List<Panel> panels, String title, String machine) {
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        Svg svg = new Svg(WIDTH * COLUMNS + 20, TOP + HEIGHT * rows + 10);
        svg.text(10, 22, Anchor.START, "title", title);
        svg.text(10, 40, Anchor.START, "small", machine);
        for (int engine = 0; engine < engines.size(); engine++) {
            svg.bar(10 + LEGEND * engine, 52, 10, 10, Palette.colour(engine), "")
                .text(25 + LEGEND * engine, 61, Anchor.START, "", engines.get(engine));
        }
        for (int index = 0; index < panels.size(); index++) {
            draw(svg, panels.get(index), WIDTH * (index % COLUMNS), TOP + HEIGHT * (index / COLUMNS));
        }
        return svg.toString();
    }

    private static void draw(Svg svg, Panel panel, double x, double y) {
        List<Run> runs = panel.curves.stream().flatMap(List::stream).toList();
        double bottom = y + 18 + PLOT_HEIGHT;
        LogAxis times = axis(runs.stream().map(Run::time).toList(), x + LEFT, x + LEFT + PLOT_WIDTH);
        LogAxis durations = axis(runs.stream().map(Run::duration).toList(), bottom, y + 18);
        svg.text(x + LEFT, y + 12, Anchor.START, "", panel.program);
        for (double tick : times.decades()) {
            svg.line(times.at(tick), y + 18, times.at(tick), bottom, "grid")
                .text(times.at(tick), bottom + 12, Anchor.MIDDLE, "small", LogAxis.label(tick / 1000));
        }
        for (double tick : durations.decades()) {
            svg.line(x + LEFT, durations.at(tick), x + LEFT + PLOT_WIDTH, durations.at(tick), "grid")
                .text(x + LEFT - 4, durations.at(tick) + 3, Anchor.END, "small", LogAxis.label(tick));
        }
        svg.text(x + LEFT + PLOT_WIDTH / 2, bottom + 25, Anchor.MIDDLE, "small", "seconds since the process started");
        svg.rising(x + 12, y + 18 + PLOT_HEIGHT / 2, "small", "ms per run");
        for (int engine = 0; engine < panel.curves.size(); engine++) {
            List<Run> curve = panel.curves.get(engine);
            if (!curve.isEmpty()) {
                svg.path(Palette.colour(engine), thinned(curve).stream()
                    .map(run -> new double[]{times.at(run.time), durations.at(run.duration)}).toList());
            }
        }
    }

    private static LogAxis axis(List<Double> values, double from, double to) {
        double least = values.stream().mapToDouble(value -> value).min().orElse(1);
        double greatest = values.stream().mapToDouble(value -> value).max().orElse(10);
        return LogAxis.around(least, Math.max(greatest, 10 * least), from, to);
    }

    private static List<Run> thinned(List<Run> runs) {
        Map<Long, List<Run>> steps = new TreeMap<>();
        for (Run run : runs) {
            steps.computeIfAbsent(Math.round(STEPS_PER_DECADE * Math.log10(run.time)), step -> new ArrayList<>()).add(run);
        }
        return steps.values().stream().map(step -> new Run(Comparison.median(step.stream().map(Run::time).toList()),
            Comparison.median(step.stream().map(Run::duration).toList()))).toList();
    }
}
