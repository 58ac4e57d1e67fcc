package io.redress.standalone.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The journeys as people watch them. */
final class Table {

    private static final String ROW = "%-18s %-5s %-20s %-8s %6s %-20s %s";
    private static final int AROUND_IT = 2;

    private final Terminal terminal;
    private final Map<String, String> said = new HashMap<>();

    Table(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows how they stand; on paper only those that stand otherwise than before. */
    void show(List<Journey> journeys) {
        if (terminal.redraws()) {
            terminal.draw(drawing(journeys));
            return;
        }
        if (said.isEmpty()) {
            terminal.say(heading());
        }
        for (var journey : journeys) {
            var standing = journey.standing();
            if (!standing.equals(said.put(journey.story().name(), standing))) {
                terminal.say(row(journey));
            }
        }
    }

    /** The whole of it once more, however long it is. */
    void last(List<Journey> journeys) {
        if (terminal.redraws()) {
            terminal.clear();
            terminal.say(heading());
            journeys.forEach(journey -> terminal.say(row(journey)));
        }
    }

    /** Where not all have room, those that have arrived make it. */
    private List<String> drawing(List<Journey> journeys) {
        var room = Math.max(1, terminal.lines() - AROUND_IT);
        var shown =
                journeys.size() <= room
                        ? journeys
                        : journeys.stream().filter(Journey::goesOn).limit(room).toList();
        var lines = new ArrayList<String>();
        lines.add(heading());
        shown.forEach(journey -> lines.add(row(journey)));
        var arrived = journeys.stream().filter(Journey::isOver).count();
        lines.add(arrived + " of " + journeys.size() + " have arrived");
        return lines;
    }

    private static String heading() {
        return String.format(
                Locale.ROOT,
                ROW,
                "reference",
                "by",
                "category",
                "severity",
                "time",
                "state",
                "story");
    }

    private static String row(Journey journey) {
        var seen = journey.seen();
        return String.format(
                Locale.ROOT,
                ROW,
                seen.reference(),
                journey.story().door().channel(),
                seen.category(),
                seen.severity(),
                seconds(journey.took()),
                seen.state(),
                journey.story().name());
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1fs", took.toMillis() / 1000.0);
    }
}
