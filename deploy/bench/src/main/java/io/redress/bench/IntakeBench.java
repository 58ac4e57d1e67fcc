package io.redress.bench;

import io.redress.bench.load.Complaints;
import io.redress.bench.load.Load;
import io.redress.bench.load.Measured;
import io.redress.bench.system.Baseline;
import io.redress.bench.system.Redress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Accepted complaints a second at intake's own port, and at a bare endpoint on the same broker, in turns. Once with
 * the services behind intake held still, so that the two doors are compared; then with all of them at work on what
 * came in, which is what a user gets on one machine.
 */
final class IntakeBench {

    private static final int CONNECTIONS = 64;

    private final Path home;
    private final Report report;
    private final int rounds;
    private final Duration round;
    private final Duration warmUp;

    IntakeBench(Path home, Report report, boolean quick) {
        this.home = home;
        this.report = report;
        this.rounds = quick ? 1 : 3;
        this.round = Duration.ofSeconds(quick ? 4 : 8);
        this.warmUp = Duration.ofSeconds(quick ? 3 : 30);
    }

    Map<String, Object> run() throws InterruptedException {
        report.title("intake: accepted complaints/s at " + CONNECTIONS + " connections");
        try (var redress = Redress.up(home);
                var baseline = Baseline.beside(redress, home)) {
            var ours = new Load(redress.intake(), CONNECTIONS, new Complaints());
            var bare = new Load(baseline.origin(), CONNECTIONS, new Complaints());
            redress.holdOthers();
            bare.during(warmUp);
            ours.during(warmUp);
            var alone = inTurns("intake alone", ours, bare);
            redress.letOthersGoOn();
            var full = inTurns("all services at work", ours, bare);
            var through = new Load(redress.origin(), CONNECTIONS, new Complaints());
            through.during(warmUp.dividedBy(2));
            var byIngress = through.during(round);
            report.row("all services at work", "intake through the ingress", byIngress);
            return Map.of(
                    "alone",
                    alone,
                    "allAtWork",
                    full,
                    "throughIngressPerSecond",
                    rounded(byIngress.perSecond()));
        }
    }

    private Map<String, Object> inTurns(String setting, Load ours, Load bare)
            throws InterruptedException {
        var us = new ArrayList<Measured>();
        var them = new ArrayList<Measured>();
        for (int i = 0; i < rounds; i++) {
            us.add(ours.during(round));
            them.add(bare.during(round));
            report.row(setting, "intake, round " + (i + 1), us.getLast());
            report.row(setting, "bare endpoint, round " + (i + 1), them.getLast());
        }
        var figures = new LinkedHashMap<String, Object>();
        var ratio = median(us).perSecond() / median(them).perSecond();
        figures.put("intake", Report.figures(median(us)));
        figures.put("bare", Report.figures(median(them)));
        figures.put("ratio", rounded(ratio));
        report.line(
                String.format(
                        Locale.ROOT,
                        "%s: %.2f of the bare endpoint (median of %d rounds)",
                        setting,
                        ratio,
                        rounds));
        return figures;
    }

    private static Measured median(List<Measured> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Measured::perSecond))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
