package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.contract.Money;
import io.redress.contract.Severity;
import io.redress.contract.triage.Sentiment;
import io.redress.triage.classifying.SignalReader.Given;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A signal of danger is critical whatever was learned, and so is what learning holds for possibly
 * critical: to look once too often costs a minute. Else what was learned decides, and signals and sums
 * lean on it; praise or a question is low.
 */
record SeverityRule(Map<String, BigDecimal> largeLoss) {

    /** Found by cross-validation: at this share nine in ten critical texts are found. */
    private static final double POSSIBLY_CRITICAL = 0.06;

    private static final double LEAN_TO_HIGH = 1.5;
    private static final double LEAN_TO_LOW = 1;

    Severity of(
            Category category,
            List<Given> signals,
            List<Money> amounts,
            Sentiment tone,
            Answers learned) {
        var told = told(signals, amounts, tone);
        if (told == Severity.CRITICAL) {
            return Severity.CRITICAL;
        }
        if (category == Category.NOT_A_COMPLAINT) {
            return Severity.LOW;
        }
        if (learned.share(Severity.CRITICAL) >= POSSIBLY_CRITICAL) {
            return Severity.CRITICAL;
        }
        double high = learned.of(Severity.HIGH) + (told == Severity.HIGH ? LEAN_TO_HIGH : 0);
        double low = learned.of(Severity.LOW) + (told == Severity.LOW ? LEAN_TO_LOW : 0);
        double normal = learned.of(Severity.NORMAL);
        if (high > normal && high > low) {
            return Severity.HIGH;
        }
        return low > normal ? Severity.LOW : Severity.NORMAL;
    }

    /** What the signals alone say. */
    static Severity worst(List<Given> signals) {
        return signals.stream()
                .map(given -> given.signal().severity())
                .filter(Objects::nonNull)
                .min(Severity::compareTo)
                .orElse(Severity.NORMAL);
    }

    private Severity told(List<Given> signals, List<Money> amounts, Sentiment tone) {
        var worst = worst(signals);
        if (worst != Severity.CRITICAL && isLargeLoss(amounts)) {
            return Severity.HIGH;
        }
        return worst == Severity.LOW && tone.compareTo(Sentiment.ANGRY) >= 0
                ? Severity.NORMAL
                : worst;
    }

    boolean isLargeLoss(List<Money> amounts) {
        return amounts.stream()
                .anyMatch(
                        money -> {
                            var limit = largeLoss.get(money.currency());
                            return limit != null && money.amount().compareTo(limit) > 0;
                        });
    }
}
