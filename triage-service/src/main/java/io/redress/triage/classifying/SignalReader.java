package io.redress.triage.classifying;

import io.redress.triage.policy.SignalPolicy;
import io.redress.triage.policy.SignalPolicy.Signal;
import io.redress.triage.text.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the signals that a text gives, unless it denies them. */
final class SignalReader {

    /** Patterns may go back and forth, so they see the beginning only. */
    private static final int PATTERNS_READ = 2_000;

    /** A signal and the words of our list that gave it; no words where a pattern did. */
    record Given(Signal signal, Set<String> words) {}

    private final List<Signal> signals;
    private final Phrases<String> phrases;
    private final Negations negations;

    SignalReader(SignalPolicy policy) {
        signals = policy.signals();
        negations = new Negations(policy.chinese(), policy.english());
        var meanings = new HashMap<String, List<String>>();
        for (var signal : signals) {
            for (var phrase : signal.phrases()) {
                meanings.computeIfAbsent(phrase, p -> new ArrayList<>()).add(signal.id());
            }
        }
        phrases = Phrases.of(meanings);
    }

    /** In the order of the policy. */
    List<Given> in(String readable) {
        var found = new LinkedHashMap<String, Set<String>>();
        for (var hit : phrases.in(readable)) {
            if (!negations.deny(readable, hit.start())) {
                found.computeIfAbsent(hit.meaning(), id -> new LinkedHashSet<>()).add(hit.phrase());
            }
        }
        var beginning =
                readable.length() <= PATTERNS_READ
                        ? readable
                        : readable.substring(0, PATTERNS_READ);
        for (var signal : signals) {
            if (!found.containsKey(signal.id()) && matches(signal, beginning)) {
                found.put(signal.id(), Set.of());
            }
        }
        return signals.stream()
                .filter(signal -> isComplete(signal, found))
                .map(signal -> new Given(signal, found.getOrDefault(signal.id(), Set.of())))
                .toList();
    }

    private boolean matches(Signal signal, String beginning) {
        return signal.patterns().stream()
                .anyMatch(
                        pattern ->
                                pattern.matcher(beginning)
                                        .results()
                                        .anyMatch(m -> !negations.deny(beginning, m.start())));
    }

    private static boolean isComplete(Signal signal, Map<String, Set<String>> found) {
        return found.containsKey(signal.id())
                && (signal.with().isEmpty() || signal.with().stream().anyMatch(found::containsKey));
    }
}
