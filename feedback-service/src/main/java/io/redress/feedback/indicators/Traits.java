package io.redress.feedback.indicators;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a complaint is told apart from others.
 *
 * @param agent who resolved it first, or who has it
 * @param tier the highest that worked on it
 * @param remedies the kinds that the customer accepted, each once
 */
public record Traits(
        Channel channel,
        @Nullable Category category,
        @Nullable Severity severity,
        @Nullable String product,
        @Nullable String supplier,
        @Nullable String queue,
        @Nullable String agent,
        int tier,
        List<RemedyKind> remedies) {

    public Traits {
        remedies = remedies.stream().distinct().sorted().toList();
    }
}
