package io.redress.triage.linking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which keys a complaint is found again: its order number, each of its contacts, alone and with
 * the gist of its story, and that gist alone. A key lives in a period of 14 days; who looks back looks into this period and the
 * one before. So every look-up is by id and no document grows with the years.
 *
 * @param order null when no order is named
 * @param stories one for each contact
 * @param text null when the story is too short
 */
public record StoryKeys(
        @Nullable String order,
        List<String> stories,
        List<String> contacts,
        @Nullable String text,
        long period) {

    static final Duration WINDOW = Duration.ofDays(14);

    static StoryKeys of(Fingerprints prints, Instant receivedAt) {
        return new StoryKeys(
                prints.order(),
                prints.stories(),
                prints.contacts().stream().map(contact -> "c." + contact).toList(),
                prints.gist(),
                receivedAt.toEpochMilli() / WINDOW.toMillis());
    }

    /** Where this complaint is written. */
    public List<String> own() {
        return all().map(key -> in(period, key)).toList();
    }

    /** Where an earlier one may be. */
    public List<String> lookedUp() {
        return all().flatMap(key -> both(key).stream()).toList();
    }

    List<String> ofOrder() {
        return order == null ? List.of() : both(order);
    }

    List<String> ofStories() {
        return stories.stream().flatMap(key -> both(key).stream()).toList();
    }

    List<String> ofContacts() {
        return contacts.stream().flatMap(key -> both(key).stream()).toList();
    }

    List<String> ofText() {
        return text == null ? List.of() : both(text);
    }

    private Stream<String> all() {
        return Stream.of(
                        Stream.ofNullable(order),
                        stories.stream(),
                        contacts.stream(),
                        Stream.ofNullable(text))
                .flatMap(keys -> keys);
    }

    private List<String> both(String key) {
        return List.of(in(period, key), in(period - 1, key));
    }

    private static String in(long period, String key) {
        return key + "." + period;
    }
}
