package io.redress.triage.classifying;

import io.redress.contract.RemedyKind;
import io.redress.triage.policy.SignalPolicy;
import io.redress.triage.text.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the customer wants: on the form's own field any remedy named, in a narrative one that stands
 * shortly after a word of demand. The first one wished is taken, the longer phrase where two overlap.
 */
final class WishReader {

    private static final int NEAR = 14;

    private final Phrases<RemedyKind> remedies;
    private final Phrases<Boolean> demands;

    WishReader(SignalPolicy policy) {
        var kinds = new HashMap<String, List<RemedyKind>>();
        policy.remedies().forEach((kind, words) -> words.forEach(w -> kinds.put(w, List.of(kind))));
        var words = new HashMap<String, List<Boolean>>();
        policy.demand().forEach(word -> words.put(word, List.of(true)));
        remedies = Phrases.of(kinds);
        demands = Phrases.of(words);
    }

    Optional<RemedyKind> in(@Nullable String formField, String readable) {
        return Optional.ofNullable(formField)
                .flatMap(field -> first(remedies.in(field)))
                .or(() -> inNarrative(readable));
    }

    private Optional<RemedyKind> inNarrative(String readable) {
        var wishes = demands.in(readable);
        return wishes.isEmpty()
                ? Optional.empty()
                : first(
                        remedies.in(readable).stream()
                                .filter(hit -> wishes.stream().anyMatch(wish -> follows(hit, wish)))
                                .toList());
    }

    private static boolean follows(Phrases.Hit<RemedyKind> remedy, Phrases.Hit<Boolean> wish) {
        return wish.end() <= remedy.start() && remedy.start() - wish.end() <= NEAR;
    }

    private static Optional<RemedyKind> first(List<Phrases.Hit<RemedyKind>> hits) {
        Phrases.@Nullable Hit<RemedyKind> best = null;
        for (var hit : hits) {
            if (best == null || hit.start() < best.start() || isLongerThere(hit, best)) {
                best = hit;
            }
        }
        return Optional.ofNullable(best).map(Phrases.Hit::meaning);
    }

    private static boolean isLongerThere(
            Phrases.Hit<RemedyKind> hit, Phrases.Hit<RemedyKind> other) {
        return hit.start() < other.end() && hit.phrase().length() > other.phrase().length();
    }
}
