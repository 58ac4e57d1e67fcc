package io.redress.intake.web;

import io.redress.platform.limit.Rates;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may post.
 *
 * @param perMinute from one address; a whole office may sit behind one
 * @param networkPerMinute from one network
 * @param complaintPerMinute to one complaint by whoever has its secret, wherever from
 * @param loopbackPerMinute from this machine: our own tools and tests
 */
@ConfigurationProperties("redress.intake.rate")
record RateSettings(
        @DefaultValue("600") long perMinute,
        @DefaultValue("3000") long networkPerMinute,
        @DefaultValue("60") long complaintPerMinute,
        @DefaultValue("1000000") long loopbackPerMinute) {

    Rates rates() {
        return new Rates(perMinute, networkPerMinute, complaintPerMinute, loopbackPerMinute);
    }
}
