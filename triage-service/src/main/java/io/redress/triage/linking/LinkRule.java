package io.redress.triage.linking;

import io.redress.contract.triage.Link;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When two complaints tell the same story. Same order from the same contact within 14 days is certain.
 * The same contact with nearly or much the same words, the same order from somebody else, or nearly the
 * same words from what may be one person on two channels, is for a person to say.
 */
final class LinkRule {

    private LinkRule() {}

    static Optional<Link> find(
            Sighting self, StoryKeys keys, Map<String, List<Sighting>> known, boolean inEnglish) {
        var sameOrder = earlier(self, keys.ofOrder(), known);
        return Stream.of(
                        first(Agreement.ORDER_AND_CONTACT, sameOrder, it -> self.sharesContact(it)),
                        first(
                                Agreement.CONTACT_AND_STORY,
                                earlier(self, keys.ofStories(), known),
                                it -> true),
                        first(
                                Agreement.CONTACT_AND_MATTER,
                                earlier(self, keys.ofContacts(), known),
                                it -> self.soundsLike(it) && !self.namesAnotherOrderThan(it)),
                        first(Agreement.ORDER_ALONE, sameOrder, it -> true),
                        first(
                                Agreement.STORY_ALONE,
                                earlier(self, keys.ofText(), known),
                                it ->
                                        self.mayBeTheSamePersonAs(it)
                                                && !self.namesAnotherOrderThan(it)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> found.agreement().with(found.earlier(), inEnglish));
    }

    /** In what it agrees with which earlier one. */
    private record Found(Agreement agreement, Sighting earlier) {}

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

    private static Optional<Found> first(
            Agreement agreement, List<Sighting> found, Predicate<Sighting> claim) {
        return found.stream().filter(claim).findFirst().map(it -> new Found(agreement, it));
    }
}
