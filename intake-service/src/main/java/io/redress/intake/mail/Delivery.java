package io.redress.intake.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a mail beside its content.
 *
 * @param returnPath where bounces go; empty for the null path, null when nobody said
 * @param recipients of ours that it was delivered to
 */
public record Delivery(@Nullable String returnPath, List<String> recipients) {

    public Delivery {
        recipients = List.copyOf(recipients);
    }
}
