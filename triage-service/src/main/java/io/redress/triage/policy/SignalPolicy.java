package io.redress.triage.policy;

import io.redress.contract.Coded;
import io.redress.contract.Flag;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.triage.Sentiment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which words tell how bad it is, what must be known beside that, how the customer sounds and what
 * they want.
 *
 * @param largeLoss by currency: a sum above it is a large loss
 * @param demand words that make a remedy in a narrative a wish
 */
public record SignalPolicy(
        String version,
        Negation chinese,
        Negation english,
        Map<String, BigDecimal> largeLoss,
        List<Signal> signals,
        Map<Sentiment, List<String>> sentiments,
        List<String> demand,
        Map<RemedyKind, List<String>> remedies) {

    /** Words that turn a phrase after them into its opposite, and words that only look like them. */
    public record Negation(List<String> words, List<String> except, int reach) {}

    /**
     * Phrases that mean something to the severity or the flags.
     *
     * @param complains whoever tells this complains
     * @param with other signals, one of which must be there too; none for a signal that stands alone
     */
    public record Signal(
            String id,
            String nameInChinese,
            String nameInEnglish,
            @Nullable Severity severity,
            @Nullable Flag flag,
            boolean complains,
            List<String> with,
            List<String> phrases,
            List<Pattern> patterns) {

        /** Somebody's life or health is or was in danger. */
        public boolean endangers() {
            return severity == Severity.CRITICAL || flag == Flag.SAFETY;
        }
    }

    public static SignalPolicy from(PolicyFiles files) {
        var root = files.read("signals.yaml");
        root.map(
                Set.of("version", "negation", "largeLoss", "signals", "sentiments", "remedies"),
                Set.of());
        var remedies = root.get("remedies");
        return new SignalPolicy(
                root.get("version").text(),
                negation(root.get("negation").get("zh")),
                negation(root.get("negation").get("en")),
                losses(root.get("largeLoss")),
                signals(root.get("signals")),
                byCode(root.get("sentiments"), code -> Coded.of(Sentiment.class, code)),
                remedies.get("demand").texts(),
                byCode(remedies.get("kinds"), code -> Coded.of(RemedyKind.class, code)));
    }

    private static Negation negation(PolicyNode node) {
        node.map(Set.of("words", "except", "reach"), Set.of());
        return new Negation(
                node.get("words").texts(), node.get("except").texts(), node.get("reach").count(50));
    }

    private static Map<String, BigDecimal> losses(PolicyNode node) {
        var losses = new LinkedHashMap<String, BigDecimal>();
        node.map()
                .forEach(
                        (currency, sum) ->
                                losses.put(currency, BigDecimal.valueOf(sum.number(0, 1e9))));
        return losses;
    }

    private static List<Signal> signals(PolicyNode node) {
        var signals = new ArrayList<Signal>();
        var entries = node.map();
        entries.forEach(
                (id, entry) -> {
                    var keys =
                            entry.map(
                                    Set.of("name", "phrases"),
                                    Set.of("severity", "flag", "complains", "with", "patterns"));
                    var with = keys.containsKey("with") ? entry.get("with") : null;
                    if (with != null && !entries.keySet().containsAll(with.texts())) {
                        throw with.mistake("a signal that is named here is not in this file");
                    }
                    signals.add(signal(id, entry, keys));
                });
        return signals;
    }

    private static Signal signal(String id, PolicyNode entry, Map<String, PolicyNode> keys) {
        var severity = keys.get("severity");
        var flag = keys.get("flag");
        var complains = keys.get("complains");
        var with = keys.get("with");
        var patterns = keys.get("patterns");
        return new Signal(
                id,
                entry.get("name").get("zh").text(),
                entry.get("name").get("en").text(),
                severity == null ? null : severity.as(code -> Coded.of(Severity.class, code)),
                flag == null ? null : flag.as(code -> Coded.of(Flag.class, code)),
                complains != null && complains.yes(),
                with == null ? List.of() : with.texts(),
                entry.get("phrases").texts(),
                patterns == null
                        ? List.of()
                        : patterns.list().stream()
                                .map(p -> p.as(t -> Pattern.compile(t)))
                                .toList());
    }

    private static <K> Map<K, List<String>> byCode(PolicyNode node, Function<String, K> key) {
        var lists = new LinkedHashMap<K, List<String>>();
        node.map()
                .forEach(
                        (code, list) -> {
                            try {
                                lists.put(key.apply(code), list.texts());
                            } catch (IllegalArgumentException e) {
                                throw list.mistake(String.valueOf(e.getMessage()));
                            }
                        });
        return lists;
    }
}
