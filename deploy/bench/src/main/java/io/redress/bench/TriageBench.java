package io.redress.bench;

import io.redress.bench.load.Complaints;
import io.redress.bench.load.Load;
import io.redress.bench.system.Redress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Complaints a second through triage-service alone, from topic to topic, against a consumer that only
 * copies the same records: a backlog is filed while all others stand still, then only triage goes on.
 */
final class TriageBench {

    private static final int CONNECTIONS = 64;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);

    private final Path home;
    private final Report report;
    private final int complaints;

    TriageBench(Path home, Report report, boolean quick) {
        this.home = home;
        this.report = report;
        this.complaints = quick ? 2_000 : 20_000;
    }

    Map<String, Object> run() throws InterruptedException, TimeoutException {
        report.title("triage: " + complaints + " complaints from topic to topic");
        try (var redress = Redress.up(home);
                var triaged =
                        new Sightings(
                                redress.kafka(), "redress.triage.v1", "complaint-triaged", "")) {
            new Load(redress.intake(), 8, new Complaints()).number(500);
            triaged.await(500, LONGEST_SILENCE, report);
            triaged.forget();

            redress.holdOthers();
            var sent = new Load(redress.intake(), CONNECTIONS, new Complaints()).number(complaints);
            report.row("filing", "intake", sent);
            double copied = Copying.perSecond(redress.kafka(), "redress.intake.v1");
            var begin = Instant.now();
            redress.letTriageGoOn();
            var done = triaged.await(sent.accepted().size(), LONGEST_SILENCE, report);
            redress.letOthersGoOn();

            double perSecond = complaints * 1e3 / Duration.between(begin, done).toMillis();
            var complete = triaged.once().equals(new HashSet<>(sent.accepted()));
            report.line(
                    String.format(
                            Locale.ROOT,
                            "%.0f complaints/s triaged, %.0f/s only copied: one in %.1f",
                            perSecond,
                            copied,
                            copied / perSecond));
            report.line("exactly one assessment each: " + (complete ? "yes" : "NO"));
            var figures = new LinkedHashMap<String, Object>();
            figures.put("complaints", complaints);
            figures.put("perSecond", Math.round(perSecond));
            figures.put("copiedPerSecond", Math.round(copied));
            figures.put("ratio", Math.round(perSecond / copied * 1e4) / 1e4);
            figures.put("complete", complete);
            return figures;
        }
    }
}
