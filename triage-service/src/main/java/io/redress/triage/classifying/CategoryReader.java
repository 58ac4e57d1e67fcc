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

    /** How loudly each speaks of the severity; found by cross-validation. */
    private static final double WORDS_ALONE = 0.6;

    private static final double WORDS_BESIDE = 0.35;
    private static final double MEANING = 0.7;

    /**
     * What the text is about.
     *
     * @param shares all categories, likeliest first
     * @param learned what the learned words say of all labels
     * @param gravity what words and, where it was asked, meaning say of the severities
     */
    record Reading(
            List<Share> shares,
            Path path,
            WordEvidence.Found words,
            Answers learned,
            Answers gravity) {

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
            return new Reading(Stream.concat(others, last).toList(), path, words, learned, gravity);
        }

        Share second() {
            return shares.get(1);
        }
    }

    private final CategoryPolicy policy;
    private final LearnedModel model;
    private final WordEvidence words;
    private final Meaning meaning;

    CategoryReader(CategoryPolicy policy, LearnedModel model, Meaning meaning) {
        this.policy = policy;
        this.model = model;
        this.meaning = meaning;
        words = new WordEvidence(policy);
    }

    Reading read(String readable, Language language) {
        var found = words.in(readable);
        var learned = new Answers(model.outputs(HashedNgrams.of(readable)));
        var voices = policy.voices().of(language == Language.ENGLISH);
        var shares =
                learned.categories(voices.learned()).plus(found.scores(), voices.words()).shares();
        if (shares.getFirst().value() >= policy.decisive()) {
            return new Reading(shares, Path.WORDS, found, learned, learned.times(WORDS_ALONE));
        }
        var asked = meaning.of(readable);
        var all = policy.asked().of(language == Language.ENGLISH);
        var joined =
                learned.categories(all.learned())
                        .plus(found.scores(), all.words())
                        .plus(asked.network().categories(1), all.network())
                        .plus(asked.near(), all.meaning())
                        .shares();
        var gravity = learned.times(WORDS_BESIDE).plus(asked.network().times(MEANING));
        return new Reading(joined, Path.MEANING, found, learned, gravity);
    }
}
