package io.redress.triage.linking;

import io.redress.contract.triage.Link;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When two complaints tell the same story. Same order from the same contact within 14 days is certain;
 * the same contact with nearly the same words, or the same order from somebody else, is for a person
 * to say.
 */
final class LinkRule {

    private LinkRule() {}

    static Optional<Link> find(
            Sighting self, StoryKeys keys, Map<String, List<Sighting>> known, boolean inEnglish) {
        var sameOrder = earlier(self, keys.ofOrder(), known);
        var sameStory = earlier(self, keys.ofStories(), known);
        return first(sameOrder, self::sharesContact)
                .map(s -> Agreement.ORDER_AND_CONTACT.with(s, inEnglish))
                .or(
                        () ->
                                first(sameStory, s -> true)
                                        .map(s -> Agreement.CONTACT_AND_STORY.with(s, inEnglish)))
                .or(
                        () ->
                                first(sameOrder, s -> true)
                                        .map(s -> Agreement.ORDER_ALONE.with(s, inEnglish)));
    }

    private static List<Sighting> earlier(
            Sighting self, Collection<String> keys, Map<String, List<Sighting>> known) {
        var oldest = self.receivedAt().minus(StoryKeys.WINDOW);
        return keys.stream()
                .flatMap(key -> known.getOrDefault(key, List.of()).stream())
                .filter(s -> !s.complaintId().equals(self.complaintId()))
                .filter(s -> !s.receivedAt().isBefore(oldest))
                .filter(s -> Sighting.IN_TIME.compare(s, self) < 0)
                .sorted(Sighting.IN_TIME)
                .toList();
    }

    private static Optional<Sighting> first(List<Sighting> found, Predicate<Sighting> claim) {
        return found.stream().filter(claim).findFirst();
    }
}
