package io.redress.triage.classifying;

import io.redress.triage.policy.CategoryPolicy;

/**
 * Asks what a text means, beyond its words: by the network that learned from token states, and by the
 * policy's descriptions. An embedder other than the one that the network learned with leaves the word to
 * the descriptions.
 */
final class Meaning {

    /** What was found: the network's answers, and how near the categories' descriptions are. */
    record Asked(Answers network, Scores near) {}

    private final MeaningModel model;
    private final Embedder embedder;
    private final NearestMeaning descriptions;

    Meaning(CategoryPolicy policy, MeaningModel model, Embedder embedder) {
        this.model = model;
        this.embedder = embedder;
        descriptions = new NearestMeaning(policy, embedder);
    }

    Asked of(String readable) {
        var beginning =
                readable.length() <= Embedder.READ
                        ? readable
                        : readable.substring(0, Embedder.READ);
        var states = embedder.tokens(beginning);
        var network =
                model.reads(states[0].length) ? new Answers(model.outputs(states)) : Answers.none();
        return new Asked(network, descriptions.of(states[0]));
    }
}
