package io.redress.standalone.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The journeys as people watch them. */
final class Table {

    private static final String ROW = "%-23s %-19s %-8s %-21s %-9s %-22s %6s";

    private final Terminal terminal;
    private final Map<String, String> said = new HashMap<>();

    Table(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows how they stand; on paper only those that stand otherwise than before. */
    void show(List<Journey> journeys) {
        if (terminal.redraws()) {
            terminal.draw(lines(journeys));
            return;
        }
        if (said.isEmpty()) {
            terminal.say(heading());
        }
        for (var journey : journeys) {
            var row = row(journey);
            var standing = journey.standing();
            if (!standing.equals(said.put(journey.story().name(), standing))) {
                terminal.say(row);
            }
        }
    }

    private static List<String> lines(List<Journey> journeys) {
        var lines = new ArrayList<String>();
        lines.add(heading());
        journeys.forEach(journey -> lines.add(row(journey)));
        var arrived = journeys.stream().filter(Journey::isOver).count();
        lines.add(arrived + " of " + journeys.size() + " have arrived");
        return lines;
    }

    private static String heading() {
        return String.format(
                Locale.ROOT,
                ROW,
                "story",
                "reference",
                "channel",
                "category",
                "severity",
                "state",
                "time");
    }

    private static String row(Journey journey) {
        var seen = journey.seen();
        return String.format(
                Locale.ROOT,
                ROW,
                journey.story().name(),
                seen.reference(),
                journey.story().door().channel(),
                seen.category(),
                seen.severity(),
                seen.state(),
                seconds(journey.took()));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1fs", took.toMillis() / 1000.0);
    }
}
