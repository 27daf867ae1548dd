package org.trifola.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.trifola.benchmarks.report.Svg.Anchor;

/** Bars from 1, the baseline, to each engine's ratio: to the left what takes less, to the right what takes more. */
public final class BarChart {
    private static final double LEFT = 110;
    private static final double TOP = 96;
    private static final double PLOT = 720;
    private static final double BAR = 5;
    private static final double GAP = 7;
    private static final double LEGEND = 125;
    /** Ratios beyond are drawn at the edge. */
    private static final double MOST = 100;

    private final Comparison comparison;
    private final List<Integer> engines;
    private final LogAxis axis;

    private BarChart(Comparison comparison) {
        this.comparison = comparison;
        this.engines = IntStream.range(0, comparison.engines().size()).filter(engine -> engine != comparison.baseline()).boxed().toList();
        double[] ratios = comparison.lines().stream().flatMap(line -> engines.stream().map(engine -> comparison.ratio(line, engine)))
            .mapToDouble(ratio -> Math.clamp(ratio, 1 / MOST, MOST)).filter(ratio -> ratio > 0).toArray();
        double least = IntStream.range(0, ratios.length).mapToDouble(index -> ratios[index]).min().orElse(1);
        double greatest = IntStream.range(0, ratios.length).mapToDouble(index -> ratios[index]).max().orElse(1);
        this.axis = LogAxis.around(Math.min(least, 0.5), Math.max(greatest, 2), LEFT, LEFT + PLOT);
    }

    /** The picture of a comparison. */
    public static String of(Comparison comparison, String title, String machine) {
        return new BarChart(comparison).draw(title, machine);
    }

    private String draw(String title, String machine) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("geometric mean", engines.stream().map(comparison::mean).toList()));
        comparison.lines().forEach(line -> groups.add(new Group(line.task(),
            engines.stream().map(engine -> comparison.ratio(line, engine)).toList())));
        double group = BAR * engines.size() + GAP;
        double bottom = TOP + group * groups.size();
        Svg svg = new Svg(LEFT + PLOT + 30, bottom + 45);
        String base = comparison.engines().get(comparison.baseline());
        svg.text(10, 22, Anchor.START, "title", title);
        svg.text(10, 40, Anchor.START, "small", machine);
        for (int index = 0; index < engines.size(); index++) {
            double x = 10 + LEGEND * index;
            svg.bar(x, 54, 10, 10, Palette.colour(engines.get(index)), "").text(x + 15, 63, Anchor.START, "", comparison.engines().get(engines.get(index)));
        }
        for (double tick : axis.ticks()) {
            svg.line(axis.at(tick), TOP - 6, axis.at(tick), bottom, "grid");
            svg.text(axis.at(tick), TOP - 10, Anchor.MIDDLE, "small", LogAxis.label(tick));
            svg.text(axis.at(tick), bottom + 14, Anchor.MIDDLE, "small", LogAxis.label(tick));
        }
        for (int index = 0; index < groups.size(); index++) {
            draw(svg, groups.get(index), TOP + group * index);
        }
        svg.line(axis.at(1), TOP - 6, axis.at(1), bottom, "axis");
        svg.text(LEFT + PLOT / 2, bottom + 34, Anchor.MIDDLE, "", comparison.title() + " divided by that of " + base + "; less is better");
        return svg.toString();
    }

    private record Group(String name, List<Double> ratios) {
    }

    private void draw(Svg svg, Group group, double y) {
        svg.text(LEFT - 8, y + (BAR * engines.size()) / 2 + 4, Anchor.END, "", group.name);
        for (int index = 0; index < engines.size(); index++) {
            double ratio = group.ratios.get(index);
            if (ratio > 0) {
                double x = axis.at(ratio);
                double one = axis.at(1);
                int engine = engines.get(index);
                svg.bar(Math.min(x, one), y + BAR * index, Math.max(1, Math.abs(x - one)), BAR - 1, Palette.colour(engine),
                    comparison.engines().get(engine) + ", " + group.name + ": " + MarkdownTable.number(ratio));
            }
        }
    }
}
