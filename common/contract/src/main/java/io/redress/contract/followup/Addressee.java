package io.redress.contract.followup;

import io.redress.contract.Channel;
import io.redress.contract.Personal;
import org.jspecify.annotations.Nullable;

/** Whom we write to. Personal data. */
public record Addressee(
        @Personal String name,
        @Personal @Nullable String email,
        @Personal @Nullable String phone,
        String language,
        @Nullable Channel preferredChannel) {}
