package org.trifola.benchmarks.report;

import java.util.Locale;

/** A picture in the making. Text, lines and background follow the reader's choice of light or dark. */
final class Svg {
    private static final String STYLE = """
        <style>
        text { font: 12px system-ui, sans-serif; fill: #333 } .title { font-weight: 600; font-size: 15px } .small { font-size: 10px }
        .background { fill: #fff } .grid { stroke: #ddd } .axis { stroke: #888 }
        @media (prefers-color-scheme: dark) { text { fill: #ccc } .background { fill: #0d1117 } .grid { stroke: #2d333b } }
        </style>
        """;

    private final StringBuilder elements = new StringBuilder();
    private final double width;
    private final double height;

    /** The side of a point on which a text stands. */
    enum Anchor { START, MIDDLE, END }

    Svg(double width, double height) {
        this.width = width;
        this.height = height;
        elements.append(STYLE).append(format("<rect class=\"background\" width=\"%.1f\" height=\"%.1f\"/>\n", width, height));
    }

    Svg bar(double x, double y, double barWidth, double barHeight, String colour, String tip) {
        elements.append(format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s</title></rect>\n",
            x, y, barWidth, barHeight, colour, escaped(tip)));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        elements.append(format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>\n", x1, y1, x2, y2, style));
        return this;
    }

    /** A line through points, given as x and y in turn. */
    Svg path(String colour, Iterable<double[]> points) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(path.isEmpty() ? 'M' : 'L').append(format("%.1f %.1f", point[0], point[1]));
        }
        elements.append(format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>\n", path, colour));
        return this;
    }

    Svg text(double x, double y, Anchor anchor, String style, String text) {
        elements.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>\n",
            x, y, anchor.name().toLowerCase(Locale.ROOT), style, escaped(text)));
        return this;
    }

    /** A text that is read from below. */
    Svg rising(double x, double y, String style, String text) {
        elements.append(format("<text transform=\"translate(%.1f %.1f) rotate(-90)\" text-anchor=\"middle\" class=\"%s\">%s</text>\n",
            x, y, style, escaped(text)));
        return this;
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\">\n",
            width, height, width, height) + elements + "</svg>\n";
    }
}
