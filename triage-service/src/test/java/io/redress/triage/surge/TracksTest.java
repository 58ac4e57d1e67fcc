package io.redress.triage.surge;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the watch keeps of products, which customers name as they like. */
class TracksTest {

    final Streams streams = new Streams(1);
    final CrowdWatch watch = new CrowdWatch(new Alarm(168, 10, 5), 0.86);
    final Set<String> kept = new HashSet<>();

    @Test
    void anHourWritesDownOnlyTheTracksOfWhichItTaughtSomething() {
        minute(0, "kettle");
        hours(0, 1);

        watch.minute(Streams.START + 119, List.of());

        assertThat(tracks(watch.changes())).isEmpty();
    }

    @Test
    void aProductNamedOnceIsForgottenAfterSevenWeeks() {
        minute(0, "kettle");
        hours(0, 6 * 168);
        assertThat(kept).anyMatch(key -> key.contains("kettle"));

        hours(6 * 168, 8 * 168);

        assertThat(kept).noneMatch(key -> key.contains("kettle")).isNotEmpty();
    }

    @Test
    void ofTooManyProductsTheLeastKnownAreDropped() {
        minute(0, "kettle");
        hours(0, 1);
        var names = new ArrayList<String>();
        names.add("kettle");
        for (int i = 0; i < Tracks.MOST_PRODUCTS + 50; i++) {
            names.add("product " + i);
        }
        minute(60, names.toArray(String[]::new));
        hours(1, 2);

        assertThat(kept.stream().filter(key -> key.contains("product ") || key.contains("kettle")))
                .hasSize(Tracks.MOST_PRODUCTS)
                .anyMatch(key -> key.contains("kettle"));
    }

    private void minute(long minute, String... products) {
        var came = new ArrayList<Observed>();
        for (var product : products) {
            came.add(streams.complaint(Streams.START + minute, Category.DELIVERY, product, null));
        }
        watch.minute(Streams.START + minute, came);
    }

    /** The rest of these hours, in which nothing comes. */
    private void hours(long from, long until) {
        for (long hour = from; hour < until; hour++) {
            watch.minute(Streams.START + hour * 60 + 59, List.of());
            for (var change : watch.changes()) {
                if (change.state() == null) {
                    kept.remove(change.key());
                } else {
                    kept.add(change.key());
                }
            }
        }
    }

    private static Set<String> tracks(List<Kept> changes) {
        return changes.stream()
                .map(Kept::key)
                .filter(key -> key.startsWith("track/"))
                .collect(Collectors.toSet());
    }
}
