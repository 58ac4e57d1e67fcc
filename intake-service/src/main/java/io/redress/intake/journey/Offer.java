package io.redress.intake.journey;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the customer may choose from, until when. */
public record Offer(
        String offerId, @Nullable String text, Instant expiresAt, List<Option> options) {

    /** One of them: a remedy or a bundle. */
    public record Option(String optionId, List<Remedy> remedies) {}

    /** One thing that makes it good. */
    public record Remedy(
            String kind,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String description) {}

    static Offer of(Document offer) {
        return new Offer(
                offer.getString("offerId"),
                offer.getString("text"),
                offer.getDate("expiresAt").toInstant(),
                offer.getList("options", Document.class, List.of()).stream()
                        .map(Offer::option)
                        .toList());
    }

    public boolean has(String optionId) {
        return options.stream().anyMatch(option -> option.optionId().equals(optionId));
    }

    private static Option option(Document option) {
        return new Option(
                option.getString("optionId"),
                option.getList("remedies", Document.class, List.of()).stream()
                        .map(Offer::remedy)
                        .toList());
    }

    private static Remedy remedy(Document remedy) {
        return new Remedy(
                remedy.getString("kind"),
                remedy.getString("amount"),
                remedy.getString("currency"),
                remedy.getString("description"));
    }
}
