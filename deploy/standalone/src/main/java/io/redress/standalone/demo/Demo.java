package io.redress.standalone.demo;

import io.redress.standalone.demo.client.Http;
import io.redress.standalone.demo.client.Pause;
import io.redress.standalone.demo.client.ServiceToken;
import io.redress.standalone.demo.door.Doors;
import io.redress.standalone.demo.people.Desk;
import io.redress.standalone.demo.people.Quarantine;
import io.redress.standalone.demo.story.Stories;
import io.redress.standalone.demo.story.Story;
import io.redress.standalone.installation.PrivateFile;
import io.redress.standalone.installation.Secrets;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Plays about thirty complaints through the public doors of a system that is ready: their customers, the agents, the
 * call centre. Knows of that system only what is in its folder for people and programs to read.
 */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);

    private final Terminal terminal;
    private final String run =
            Long.toString(System.currentTimeMillis() / 100 % 60_466_176, 36)
                    .toUpperCase(Locale.ROOT);
    private final List<Story> stories = Stories.of(run);
    private final Http http;
    private final ServiceToken token;
    private final Doors doors;

    private Demo(Path data, Terminal terminal) {
        this.terminal = terminal;
        var at = new PrivateFile(data.resolve("addresses.json")).read();
        var secrets =
                Secrets.loadOrMake(
                                new PrivateFile(data.resolve("secrets.json")), new SecureRandom())
                        .unlessSet(System.getenv());
        var logins = new PrivateFile(data.resolve("logins.json")).read();
        this.http = new Http(String.valueOf(at.get("origin")));
        this.token = new ServiceToken(http, (Map<?, ?>) logins.getOrDefault("service", Map.of()));
        this.doors =
                new Doors(
                        http,
                        new Doors.Addresses(
                                String.valueOf(at.get("publicUrl")),
                                String.valueOf(at.get("smtp"))),
                        secrets,
                        data.resolve("mail"),
                        run);
    }

    /** @param data the folder of the system that is ready */
    public static Demo in(Path data, PrintStream out) {
        return new Demo(data, Terminal.of(out));
    }

    /** Returns when all have arrived, or not in time: whether each is where it should be and the ledger balances. */
    public boolean play() {
        var before = Ledger.read(http, token);
        var journeys = new ArrayList<Journey>();
        var desk = new Desk(http, token);
        var cast = new Cast(http, doors, desk, new Quarantine(desk, doors), () -> journeys);
        stories.forEach(story -> journeys.add(new Journey(story)));
        terminal.say(
                "Demonstration "
                        + run
                        + ": "
                        + stories.size()
                        + " arrivals by web, mail and telephone.");
        for (var journey : journeys) {
            Thread.ofVirtual().name(journey.story().name()).start(new Play(journey, cast));
            Thread.ofVirtual().start(() -> keepLookingAt(journey));
        }
        watch(journeys);
        var summary = new Summary(journeys, Ledger.expected(stories), ledgerAfter(before), before);
        summary.lines().forEach(terminal::say);
        return summary.isGood();
    }

    private static void keepLookingAt(Journey journey) {
        while (journey.goesOn()) {
            journey.refresh();
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private void watch(List<Journey> journeys) {
        var table = new Table(terminal);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            Pause.of(BETWEEN_LOOKS);
            table.show(journeys);
        } while (System.nanoTime() < deadline && journeys.stream().anyMatch(Journey::goesOn));
        table.last(journeys);
    }

    /** The ledger reads the log and may be a moment behind the doors. */
    private Ledger ledgerAfter(Ledger before) {
        var expected = Ledger.expected(stories);
        var after = Ledger.read(http, token);
        for (int look = 0;
                look < 20 && !(after.balanced() && after.since(before).equals(expected));
                look++) {
            Pause.of(BETWEEN_LOOKS);
            after = Ledger.read(http, token);
        }
        return after;
    }
}
