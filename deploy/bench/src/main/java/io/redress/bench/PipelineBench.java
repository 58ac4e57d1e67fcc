package io.redress.bench;

import io.redress.bench.load.Complaints;
import io.redress.bench.load.Load;
import io.redress.bench.system.Redress;
import io.redress.bench.system.Spent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Complaints a second from acceptance to the acknowledged case: from the first request until the last
 * acknowledgement is in the log. Nothing may be missing and nothing may be there twice.
 */
final class PipelineBench {

    private static final int CONNECTIONS = 64;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Report report;
    private final int complaints;

    PipelineBench(Path home, Report report, int complaints) {
        this.home = home;
        this.report = report;
        this.complaints = complaints;
    }

    Map<String, Object> run() throws InterruptedException, TimeoutException {
        report.title(
                "pipeline: "
                        + complaints
                        + " complaints from the first request to the last acknowledgement");
        try (var redress = Redress.up(home);
                var acknowledged =
                        new Sightings(
                                redress.kafka(),
                                "redress.follow-up.v1",
                                "message-sent",
                                "acknowledgement");
                var opened =
                        new Sightings(
                                redress.kafka(), "redress.resolution.v1", "case-opened", "")) {
            new Load(redress.intake(), 8, new Complaints()).number(200);
            acknowledged.await(200, LONGEST_SILENCE, report);
            opened.await(200, LONGEST_SILENCE, report);
            acknowledged.forget();
            opened.forget();

            var before = redress.spent();
            var begin = Instant.now();
            var sent = new Load(redress.intake(), CONNECTIONS, new Complaints()).number(complaints);
            report.row("filing", "intake", sent);
            var done = acknowledged.await(sent.accepted().size(), LONGEST_SILENCE, report);
            var lastCase = opened.await(sent.accepted().size(), LONGEST_SILENCE, report);

            var ids = new HashSet<>(sent.accepted());
            var took = Duration.between(begin, done);
            var perSecond = complaints * 1e3 / took.toMillis();
            var complete =
                    sent.refused() == 0
                            && ids.size() == complaints
                            && acknowledged.once().equals(ids)
                            && opened.once().equals(ids);
            var spent = redress.spent();
            var each = Spent.millisEach(before, spent, complaints);
            var memory = spent.values().stream().mapToLong(Spent::mostMemory).sum() >> 20;
            var ledger = redress.ledger();
            report.line(
                    String.format(
                            Locale.ROOT,
                            "%.0f complaints/s: %d acknowledged in %.1f s, last case open after %.1f s",
                            perSecond,
                            acknowledged.once().size(),
                            took.toMillis() / 1e3,
                            Duration.between(begin, lastCase).toMillis() / 1e3));
            report.line(
                    "exactly one case and one acknowledgement each: " + (complete ? "yes" : "NO"));
            report.line(
                    "the ledger balances: "
                            + ledger.path("balanced").asBoolean()
                            + " "
                            + ledger.path("total"));
            report.line(
                    String.format(
                            Locale.ROOT,
                            "processor ms for each complaint: %.1f %s; at most %d MB resident",
                            each.values().stream().mapToDouble(it -> it).sum(),
                            each,
                            memory));
            var figures = new LinkedHashMap<String, Object>();
            figures.put("complaints", complaints);
            figures.put("perSecond", Math.round(perSecond));
            figures.put("seconds", took.toMillis() / 1e3);
            figures.put("filing", Report.figures(sent));
            figures.put("processorMillisEach", each);
            figures.put("mostMegabytes", memory);
            figures.put("complete", complete);
            figures.put("ledgerBalances", ledger.path("balanced").asBoolean());
            return figures;
        }
    }
}
