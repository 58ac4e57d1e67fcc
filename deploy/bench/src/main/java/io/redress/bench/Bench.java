package io.redress.bench;

import io.redress.bench.baseline.BaselineApplication;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program behind {@code ./redress bench}. */
public final class Bench {

    private static final String USAGE =
            "usage: redress bench [intake | pipeline [--complaints=N] | triage] [--quick]";
    private static final Pattern COMPLAINTS = Pattern.compile("--complaints=([1-9][0-9]{0,6})");

    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException, TimeoutException {
        var words = List.of(arguments);
        if (words.equals(List.of("baseline"))) {
            BaselineApplication.main(new String[0]);
            return;
        }
        var what =
                words.stream()
                        .filter(it -> !it.equals("--quick") && !COMPLAINTS.matcher(it).matches())
                        .toList();
        if (what.size() > 1 || !List.of("intake", "pipeline", "triage").containsAll(what)) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var quick = words.contains("--quick");
        measure(what, quick, complaints(words).orElse(quick ? 1_000 : 20_000));
    }

    private static OptionalInt complaints(List<String> words) {
        return words.stream()
                .map(COMPLAINTS::matcher)
                .filter(Matcher::matches)
                .mapToInt(it -> Integer.parseInt(it.group(1)))
                .findFirst();
    }

    private static void measure(List<String> what, boolean quick, int complaints)
            throws InterruptedException, TimeoutException {
        var home = Path.of(System.getProperty("redress.home", "")).toAbsolutePath().normalize();
        var report = new Report(System.out);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("processors", Runtime.getRuntime().availableProcessors());
        figures.put("java", System.getProperty("java.vm.version"));
        figures.put("quick", quick);
        if (what.isEmpty() || what.contains("intake")) {
            figures.put("intake", new IntakeBench(home, report, quick).run());
        }
        if (what.isEmpty() || what.contains("pipeline")) {
            figures.put("pipeline", new PipelineBench(home, report, complaints).run());
        }
        if (what.isEmpty() || what.contains("triage")) {
            figures.put("triage", new TriageBench(home, report, quick).run());
        }
        report.json(figures);
    }
}
