package io.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.acceptance.doors.Complaint;
import io.redress.acceptance.doors.Http;
import io.redress.acceptance.running.Programs;
import io.redress.acceptance.running.RunningRedress;
import io.redress.acceptance.running.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Prometheus reads of the running system, and whether the shipped alerts and pictures ask for what there is. */
class MeasuresIT {

    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";
    private static final Pattern NAME = Pattern.compile("\\bredress_[a-z_]+[a-z]\\b");

    /** Counters of what may never happen: they begin with the first time. */
    private static final Set<String> BEGIN_WHEN_IT_HAPPENS =
            Set.of("redress_dead_letters_total", "redress_clocks_breached_total");

    private final RunningRedress redress = Shared.redress();
    private final Http http = new Http("");

    @Test
    void everyProcessIsReadByAnyPrometheus() {
        for (var management : redress.managements()) {
            var answer =
                    http.get(management + "/actuator/prometheus", Map.of("Accept", OPEN_METRICS))
                            .expecting(200)
                            .text();
            // Older ones throw the whole answer away for an example beside anything else.
            assertThat(answer.lines().filter(line -> line.contains(" # {")))
                    .as(management)
                    .allMatch(line -> line.matches("[a-z_]+_(bucket|total)[{ ].*"));
        }
    }

    @Test
    void everyFigureThatAnAlertOrAPictureAsksForIsMeasured() throws IOException {
        var story = new Story(redress);
        story.fromFilingToClosing(Complaint.of("The lid of the new teapot does not close."));
        story.web.filed(Complaint.of("The spout of the other one drips, and nobody calls back."));
        var asked = new TreeSet<String>();
        for (var file : files()) {
            NAME.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> asked.add(found.group()));
        }
        assertThat(asked).hasSizeGreaterThan(10);
        asked.removeAll(BEGIN_WHEN_IT_HAPPENS);

        await().alias("all figures are measured")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(measured()).containsAll(asked));
    }

    private static List<Path> files() throws IOException {
        try (var rules = Files.list(Programs.home().resolve("deploy/prometheus/rules"));
                var pictures = Files.list(Programs.home().resolve("deploy/grafana"))) {
            return Stream.concat(rules, pictures).toList();
        }
    }

    private Set<String> measured() {
        var names = new TreeSet<String>();
        for (var management : redress.managements()) {
            http.get(management + "/actuator/prometheus", Map.of())
                    .text()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        }
        return names;
    }
}
