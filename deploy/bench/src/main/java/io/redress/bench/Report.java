package io.redress.bench;

import io.redress.bench.load.Measured;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Figures for people as they come, and all of them as one line of JSON at the end. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        print("");
        print(title);
        print(
                String.format(
                        Locale.ROOT,
                        "  %-22s %-28s %10s %10s %10s %8s",
                        "",
                        "",
                        "accepted/s",
                        "p50 ms",
                        "p99 ms",
                        "refused"));
    }

    void row(String setting, String what, Measured it) {
        print(
                String.format(
                        Locale.ROOT,
                        "  %-22s %-28s %10.0f %10.1f %10.1f %8d",
                        setting,
                        what,
                        it.perSecond(),
                        millis(it.p50()),
                        millis(it.p99()),
                        it.refused()));
    }

    void line(String text) {
        print("  " + text);
    }

    /** Not part of the report: tells whoever waits that it goes on. */
    void progress(String text) {
        System.err.println("  … " + text);
    }

    void json(Map<String, Object> figures) {
        out.println();
        out.println(JsonMapper.shared().writeValueAsString(figures));
    }

    static Map<String, Object> figures(Measured it) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("perSecond", Math.round(it.perSecond()));
        figures.put("p50Millis", millis(it.p50()));
        figures.put("p99Millis", millis(it.p99()));
        figures.put("refused", it.refused());
        return figures;
    }

    private static double millis(Duration duration) {
        return Math.round(duration.toNanos() / 1e4) / 100.0;
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
