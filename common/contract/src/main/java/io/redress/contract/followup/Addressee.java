package io.redress.contract.followup;

import io.redress.contract.Channel;
import org.jspecify.annotations.Nullable;

/** Whom we write to. Personal data. */
public record Addressee(
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        @Nullable Channel preferredChannel) {}
