package io.redress.resolution.domain;

import io.redress.contract.Personal;
import io.redress.contract.resolution.RemedyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What lies open before the customer. It can be chosen until just before {@code expiresAt}. */
public record Offer(
        UUID offerId, List<RemedyOption> options, @Personal String text, Instant expiresAt) {

    public Offer {
        options = List.copyOf(options);
    }

    public Optional<RemedyOption> option(UUID optionId) {
        return options.stream().filter(option -> option.optionId().equals(optionId)).findFirst();
    }

    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
