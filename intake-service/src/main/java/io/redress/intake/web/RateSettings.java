package io.redress.intake.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may post.
 *
 * @param perMinute from elsewhere; a whole office may sit behind one address
 * @param loopbackPerMinute from this machine: our own tools and tests
 */
@ConfigurationProperties("redress.intake.rate")
record RateSettings(
        @DefaultValue("600") long perMinute, @DefaultValue("1000000") long loopbackPerMinute) {}
