package io.redress.intake.journey;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journey as the API tells it. Additive changes only: customers' own programs read it. */
record Standing(
        ComplaintId complaintId,
        Reference reference,
        String state,
        boolean over,
        @Nullable Instant receivedAt,
        @Nullable String channel,
        Next next,
        @Nullable String question,
        List<Message> messages,
        @Nullable Offer offer,
        @Nullable Survey survey,
        @Nullable Reference mergedInto,
        boolean withdrawalAsked) {

    /**
     * What happens next.
     *
     * @param text in the reader's language
     * @param by null when nothing is due from us
     */
    record Next(String code, String text, @Nullable Instant by) {}

    static Standing of(Journey journey, String nextText) {
        return new Standing(
                journey.reference().complaintId(),
                journey.reference(),
                journey.state(),
                journey.over(),
                journey.receivedAt().orElse(null),
                journey.channel().orElse(null),
                new Next(journey.state(), nextText, journey.nextBy().orElse(null)),
                journey.question().orElse(null),
                journey.messages(),
                journey.offer().orElse(null),
                journey.survey().orElse(null),
                journey.mergedInto().orElse(null),
                journey.withdrawalAsked());
    }
}
