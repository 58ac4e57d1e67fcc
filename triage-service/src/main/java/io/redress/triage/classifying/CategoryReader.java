package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.triage.classifying.Scores.Share;
import io.redress.triage.domain.Assessment.Path;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.text.Language;
import java.util.List;
import java.util.stream.Stream;

/** The cascade: words first, and the meaning of the text only where they are not decisive. */
final class CategoryReader {

    /**
     * What the text is about.
     *
     * @param shares all categories, likeliest first
     * @param learned what the learned words say by themselves
     */
    record Reading(List<Share> shares, Path path, WordEvidence.Found words, Category learned) {

        Share best() {
            return shares.getFirst();
        }

        /** The same reading, had this category never been thought of. */
        Reading without(Category ruledOut) {
            double rest =
                    shares.stream()
                            .filter(share -> share.category() != ruledOut)
                            .mapToDouble(Share::value)
                            .sum();
            var others =
                    shares.stream()
                            .filter(share -> share.category() != ruledOut)
                            .map(share -> new Share(share.category(), share.value() / rest));
            var last = Stream.of(new Share(ruledOut, 0));
            return new Reading(Stream.concat(others, last).toList(), path, words, learned);
        }

        Share second() {
            return shares.get(1);
        }
    }

    private final CategoryPolicy policy;
    private final LearnedModel learned;
    private final WordEvidence words;
    private final NearestMeaning meaning;

    CategoryReader(CategoryPolicy policy, LearnedModel learned, Embedder embedder) {
        this.policy = policy;
        this.learned = learned;
        words = new WordEvidence(policy);
        meaning = new NearestMeaning(policy, embedder);
    }

    Reading read(String readable, Language language) {
        var voices = language == Language.ENGLISH ? policy.english() : policy.chinese();
        var found = words.in(readable);
        var byLearning =
                Scores.none()
                        .plus(
                                Scores.of(learned.outputs(HashedNgrams.of(readable))),
                                voices.learned());
        var byWords = byLearning.plus(found.scores(), voices.words());
        var learnedBest = byLearning.shares().getFirst().category();
        var shares = byWords.shares();
        if (shares.getFirst().value() >= policy.decisive()) {
            return new Reading(shares, Path.WORDS, found, learnedBest);
        }
        var joined = byWords.plus(meaning.of(readable), voices.meaning());
        return new Reading(joined.shares(), Path.MEANING, found, learnedBest);
    }
}
