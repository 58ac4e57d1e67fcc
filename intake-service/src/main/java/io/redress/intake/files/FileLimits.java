package io.redress.intake.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much a customer may send with one arrival. */
@ConfigurationProperties("redress.intake.files")
public record FileLimits(
        @DefaultValue("25MB") DataSize each,
        @DefaultValue("50MB") DataSize together,
        @DefaultValue("20") int count) {}
