package io.redress.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Severity;
import io.redress.contract.signals.SignalEvent;
import io.redress.triage.crisis.CrisisWatch;
import io.redress.triage.policy.CrisisPolicy;
import io.redress.triage.surge.Alarm;
import io.redress.triage.surge.CrowdWatch;
import io.redress.triage.surge.Observed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A day of complaints, then a surge of one product; in its midst the watch may be started anew. */
class WatchTest {

    static final Instant BEGIN = Instant.parse("2026-10-05T00:00:00Z");
    static final int DAY = 24 * 60;
    static final int END = DAY + 240;
    static final List<Category> CATEGORIES = List.of(Category.values());

    final Random random = new Random(11);
    final byte[] story = meaning();
    final List<Observed> complaints = complaints();
    final Map<String, byte[]> store = new TreeMap<>();
    final List<SignalEvent> signals = new ArrayList<>();

    @Test
    void aStartInTheMidstOfASurgeChangesNothingOfWhatIsTold() {
        var straight = signals(-1);
        assertThat(straight).isNotEmpty();

        for (int minute = DAY + 10; minute < DAY + 100; minute += 10) {
            assertThat(signals(minute)).as("started anew at %s", minute).isEqualTo(straight);
        }
    }

    @Test
    void ofWhatWasCountedOnlyWhatMustBeRememberedIsKept() {
        signals(-1);
        var watch = start(UNKNOWN);
        for (int i = 0; i < 100; i++) {
            watch.take(observed(END, Category.BILLING, null, null));
        }
        watch.until(BEGIN.plusSeconds((END + 2) * 60L), signals::add);
        keep(watch);

        assertThat(store.keySet().stream().filter(key -> key.startsWith("complaint/")))
                .hasSizeLessThan(20);
    }

    private static final long UNKNOWN = Long.MIN_VALUE;

    private List<SignalEvent> signals(int startedAnewAt) {
        store.clear();
        signals.clear();
        var watch = start(UNKNOWN);
        int next = 0;
        for (int minute = 0; minute < END; minute++) {
            var over = BEGIN.plusSeconds((minute + 1) * 60L);
            while (next < complaints.size() && complaints.get(next).at().isBefore(over)) {
                watch.take(complaints.get(next++));
            }
            watch.until(over, signals::add);
            keep(watch);
            if (minute == startedAnewAt) {
                watch = start(watch.next());
            }
        }
        return List.copyOf(signals);
    }

    private void keep(Watch watch) {
        watch.changes()
                .forEach(
                        (key, state) -> {
                            if (state == null) {
                                store.remove(key);
                            } else {
                                store.put(key, state);
                            }
                        });
    }

    private Watch start(long next) {
        var watch =
                new Watch(
                        new CrowdWatch(new Alarm(12, 10, 5), 0.86),
                        new CrisisWatch(new CrisisPolicy("1", List.of())));
        if (next != UNKNOWN) {
            watch.startAt(next);
        }
        new HashMap<>(store).forEach(watch::restore);
        watch.restored();
        return watch;
    }

    private List<Observed> complaints() {
        var all = new ArrayList<Observed>();
        for (int minute = 0; minute < END; minute++) {
            if (minute % 7 == 0) {
                all.add(observed(minute, CATEGORIES.get(minute / 7 % 10), null, meaning()));
            }
            if (minute >= DAY && minute < DAY + 90) {
                all.add(observed(minute, Category.DELIVERY, "kettle", story));
            }
            if (minute >= DAY && minute < DAY + 120 && minute % 30 == 15) {
                all.add(observed(minute, Category.BILLING, null, story));
            }
        }
        return all;
    }

    private Observed observed(
            int minute, Category category, @Nullable String product, byte @Nullable [] meaning) {
        return new Observed(
                new ComplaintId(new UUID(random.nextLong(), random.nextLong())),
                BEGIN.plusSeconds(minute * 60L + 5),
                category,
                product,
                null,
                null,
                Severity.NORMAL,
                Set.of(),
                meaning);
    }

    private byte[] meaning() {
        var meaning = new byte[128];
        random.nextBytes(meaning);
        return meaning;
    }
}
