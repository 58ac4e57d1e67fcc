package io.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.acceptance.doors.Complaint;
import io.redress.acceptance.doors.Http;
import io.redress.acceptance.doors.Receipt;
import io.redress.acceptance.evidence.Log;
import io.redress.acceptance.evidence.Views;
import io.redress.acceptance.running.RunningRedress;
import io.redress.acceptance.running.Shared;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The system with its own broker and store: what survives when it is killed, or its store is gone. */
class LostStoreIT {

    private final Path data = Shared.emptyFolder("alone").resolve("data");
    private RunningRedress redress = RunningRedress.up(data, Map.of());

    @AfterEach
    void stop() {
        redress.close();
    }

    @Test
    void killedWhileWritingAndWithItsStoreDeletedEverythingComesBackFromTheLog() {
        var accepted = killedWhileWriting();
        var story = new Story(redress);
        var settled =
                story.fromFilingToClosing(
                        Complaint.of("The bill was wrong, and the clerk was rude."));
        var views = new Views(redress);
        views.awaitCaughtUp();
        var logged =
                story.log.read(Log.INTAKE).stream().map(Log.Entry::key).collect(Collectors.toSet());
        assertThat(logged).as("what was accepted before the kill").containsAll(accepted);
        var all = views.all();
        var before = views.dump(all);
        views.rebuild(all);
        views.awaitCaughtUp();
        RebuildsIT.assertSame(views.dump(all), before);

        comesBackWithoutItsStore(views, before);
        new Story(redress).customer(settled).seesState("closed");
    }

    /** @return the ids of complaints that were accepted before the kill */
    private Queue<String> killedWhileWriting() {
        var story = new Story(redress);
        var accepted = new ConcurrentLinkedQueue<String>();
        var stopped = new AtomicBoolean();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                people.execute(() -> fileUntil(stopped, story, accepted));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> accepted.size() >= 100);
            redress.killLauncher();
            stopped.set(true);
        }
        redress = RunningRedress.up(data, Map.of());
        return accepted;
    }

    private static void fileUntil(AtomicBoolean stopped, Story story, Queue<String> accepted) {
        while (!stopped.get()) {
            try {
                var complaint =
                        Complaint.of("The lift is out of order for the third time this month.");
                var answer = story.web.file(complaint, UUID.randomUUID().toString());
                if (answer.isGood()) {
                    accepted.add(Receipt.of(answer).complaintId());
                }
            } catch (Http.NoAnswer killed) {
                return;
            }
        }
    }

    private void comesBackWithoutItsStore(
            Views views, Map<Views.View, Map<String, String>> before) {
        var readers = views.positions().keySet();
        redress.close();
        Shared.delete(data.resolve("store"));
        redress = RunningRedress.up(data, Map.of());
        var restored = new Views(redress);
        restored.awaitCaughtUp(readers);
        // Triage has no store of what it said: it reads all again and says the same again under the
        // same ids, so that
        // the marks of its topic are further on. What the views tell must be the same.
        var after = restored.dump(restored.all());
        RebuildsIT.assertSame(Views.withoutMarks(after), Views.withoutMarks(before));
    }
}
