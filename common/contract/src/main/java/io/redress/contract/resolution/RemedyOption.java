package io.redress.contract.resolution;

import java.util.List;
import java.util.UUID;

/** What the customer can pick: one remedy or a bundle of them. */
public record RemedyOption(UUID optionId, List<Remedy> remedies) {

    public RemedyOption {
        remedies = List.copyOf(remedies);
        if (remedies.isEmpty()) {
            throw new IllegalArgumentException("an option must hold at least one remedy");
        }
    }
}
