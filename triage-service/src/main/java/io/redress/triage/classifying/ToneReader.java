package io.redress.triage.classifying;

import io.redress.contract.triage.Sentiment;
import io.redress.triage.policy.SignalPolicy;
import io.redress.triage.text.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** How the customer sounds: the strongest tone that a word of the lists strikes, or many exclamation marks. */
final class ToneReader {

    private static final int MARKS_OF_ANGER = 4;

    private final Phrases<Sentiment> tones;

    ToneReader(SignalPolicy policy) {
        var words = new HashMap<String, List<Sentiment>>();
        policy.sentiments()
                .forEach(
                        (tone, list) ->
                                list.forEach(
                                        word ->
                                                words.computeIfAbsent(word, w -> new ArrayList<>())
                                                        .add(tone)));
        tones = Phrases.of(words);
    }

    Sentiment in(String readable) {
        var struck =
                tones.in(readable).stream()
                        .map(Phrases.Hit::meaning)
                        .max(Comparator.naturalOrder())
                        .orElse(Sentiment.CALM);
        long marks = readable.chars().filter(c -> c == '!').count();
        return marks >= MARKS_OF_ANGER && struck.compareTo(Sentiment.ANGRY) < 0
                ? Sentiment.ANGRY
                : struck;
    }
}
