package io.redress.contract.intake;

import io.redress.contract.Channel;
import io.redress.contract.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The person who complains, as far as they said. Personal data: never in a log line, metric or key.
 *
 * @param language BCP 47, the language they want to be answered in; null when they did not say
 */
public record Complainant(
        @Personal String name,
        @Personal @Nullable String email,
        @Personal @Nullable String phone,
        @Nullable String language,
        @Nullable Channel preferredChannel) {}
