package io.redress.triage.surge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line chart as SVG, small enough to lie in the documentation. */
final class Plot {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 300;
    private static final int LEFT = 56;
    private static final int BOTTOM = 40;
    private static final int TOP = 40;

    private final String title;
    private final String across;
    private final List<String> marks = new ArrayList<>();
    private final double xMax;
    private final double yMax;

    Plot(String title, String across, double xMax, double yMax) {
        this.title = title;
        this.across = across;
        this.xMax = xMax;
        this.yMax = yMax;
    }

    Plot line(double[] ys, String color, String name) {
        var points = new StringBuilder();
        for (int i = 0; i < ys.length; i++) {
            points.append(point(i * xMax / Math.max(1, ys.length - 1.0), ys[i])).append(' ');
        }
        marks.add(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.3\" points=\"%s\"><title>%s</title></polyline>"
                        .formatted(color, points.toString().strip(), name));
        return this;
    }

    Plot upright(double x, String color, String name) {
        var at = x(x);
        marks.add(
                "<line x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\" stroke-dasharray=\"4 3\"/><text x=\"%1$s\" y=\"%5$d\" fill=\"%4$s\" text-anchor=\"middle\">%6$s</text>"
                        .formatted(at, TOP, HEIGHT - BOTTOM, color, TOP - 6, name));
        return this;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, svg());
    }

    private String svg() {
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n<text x=\"%d\" y=\"18\" font-size=\"14\">%s</text>\n"
                        .formatted(WIDTH, HEIGHT, LEFT, title));
        for (int i = 0; i <= 4; i++) {
            double value = yMax * i / 4;
            svg.append(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%3$s\" y2=\"%3$s\" stroke=\"#ddd\"/><text x=\"%4$d\" y=\"%3$s\" text-anchor=\"end\" dominant-baseline=\"middle\">%5$s</text>\n"
                            .formatted(LEFT, WIDTH - 10, y(value), LEFT - 6, number(value)));
            svg.append(
                    "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                            .formatted(
                                    x(xMax * i / 4), HEIGHT - BOTTOM + 16, number(xMax * i / 4)));
        }
        marks.forEach(mark -> svg.append(mark).append('\n'));
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n</svg>\n"
                        .formatted((LEFT + WIDTH) / 2, HEIGHT - 6, across));
        return svg.toString();
    }

    private String point(double x, double y) {
        return x(x) + "," + y(y);
    }

    private String x(double x) {
        return fixed(LEFT + x / xMax * (WIDTH - LEFT - 10));
    }

    private String y(double y) {
        return fixed(HEIGHT - BOTTOM - Math.min(y, yMax) / yMax * (HEIGHT - BOTTOM - TOP));
    }

    private static String fixed(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
