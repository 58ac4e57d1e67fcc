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

/** The worst signal decides; a large loss is high; praise, a question or a slight remark is low. */
record SeverityRule(Map<String, BigDecimal> largeLoss) {

    Severity of(Category category, List<Given> signals, List<Money> amounts, Sentiment tone) {
        var worst =
                signals.stream()
                        .map(given -> given.signal().severity())
                        .filter(Objects::nonNull)
                        .min(Severity::compareTo)
                        .orElse(Severity.NORMAL);
        if (category == Category.NOT_A_COMPLAINT && worst != Severity.CRITICAL) {
            return Severity.LOW;
        }
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
