package io.redress.feedback.figures;

import io.redress.contract.Money;
import io.redress.contract.indicators.Indicator;
import io.redress.feedback.policy.PolicyFields;
import io.redress.feedback.policy.PolicyFiles;
import io.redress.feedback.policy.PolicyNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code figures.yaml}: what an hour of work costs, how long each step takes, who supplies what, and what
 * the house wants to reach.
 *
 * @param minutes of work for each step
 * @param suppliers by name, the words by which their products are known
 * @param targets in per cent; the best is above, but for reopened, where it is below
 */
public record FiguresPolicy(
        String currency,
        int ratePerHour,
        Map<Step, Integer> minutes,
        Map<String, List<String>> suppliers,
        Map<Indicator, Integer> targets) {

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    public static FiguresPolicy read(PolicyFiles files) {
        var root =
                files.open("figures.yaml")
                        .fields(
                                Set.of(
                                        "currency",
                                        "rate-per-hour",
                                        "minutes",
                                        "suppliers",
                                        "targets"));
        return new FiguresPolicy(
                currency(root.at("currency")),
                root.at("rate-per-hour").wholeNumber(0, 1_000_000),
                minutes(root.at("minutes")),
                suppliers(root.at("suppliers")),
                targets(root.at("targets")));
    }

    /** Of the steps done so far: work, and what was granted in our currency. */
    Money cost(Map<Step, Integer> done, @Nullable Money granted) {
        long total = 0;
        for (var step : done.entrySet()) {
            total += (long) step.getValue() * minutes.getOrDefault(step.getKey(), 0);
        }
        var work =
                BigDecimal.valueOf(total * ratePerHour)
                        .divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP);
        var paid =
                granted == null || !granted.currency().equals(currency)
                        ? BigDecimal.ZERO
                        : granted.amount().setScale(2, RoundingMode.HALF_UP);
        return new Money(work.add(paid), currency);
    }

    Optional<String> supplierOf(@Nullable String product) {
        if (product == null) {
            return Optional.empty();
        }
        var name = product.toLowerCase(Locale.ROOT);
        return suppliers.entrySet().stream()
                .filter(supplier -> supplier.getValue().stream().anyMatch(name::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String currency(PolicyNode node) {
        try {
            return new Money(BigDecimal.ZERO, node.text()).currency();
        } catch (IllegalArgumentException unknown) {
            throw node.mistake("must be a code of ISO 4217, such as CNY");
        }
    }

    private static Map<Step, Integer> minutes(PolicyNode node) {
        var steps =
                Arrays.stream(Step.values())
                        .map(Step::code)
                        .collect(Collectors.toUnmodifiableSet());
        PolicyFields fields = node.fields(steps);
        var minutes = new EnumMap<Step, Integer>(Step.class);
        for (var step : Step.values()) {
            minutes.put(step, fields.at(step.code()).wholeNumber(0, 10_000));
        }
        return minutes;
    }

    private static Map<Indicator, Integer> targets(PolicyNode node) {
        var targets = new EnumMap<Indicator, Integer>(Indicator.class);
        node.entries()
                .forEach(
                        (code, value) ->
                                targets.put(
                                        Arrays.stream(Indicator.values())
                                                .filter(it -> it.code().equals(code))
                                                .filter(it -> it != Indicator.COST)
                                                .findFirst()
                                                .orElseThrow(
                                                        () ->
                                                                value.mistake(
                                                                        "is no indicator that is a"
                                                                                + " share")),
                                        value.wholeNumber(0, 100)));
        return targets;
    }

    /** In the order of the file: the first that fits has the product. */
    private static Map<String, List<String>> suppliers(PolicyNode node) {
        var suppliers = new LinkedHashMap<String, List<String>>();
        node.entries()
                .forEach(
                        (name, words) ->
                                suppliers.put(
                                        name,
                                        Arrays.stream(words.text().split("[,，、]"))
                                                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                                                .filter(word -> !word.isEmpty())
                                                .toList()));
        return suppliers;
    }
}
