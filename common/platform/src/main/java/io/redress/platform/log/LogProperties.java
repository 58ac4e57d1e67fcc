package io.redress.platform.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The knobs of the log.
 *
 * @param partitions of each topic when it is made; changing it later breaks the order of running complaints
 * @param replicas of each topic when it is made; -1 is the broker's default
 * @param appendTimeout after which an append that the broker did not acknowledge has failed
 * @param batch at most so many records at once to a handler
 */
@ConfigurationProperties("redress.log")
public record LogProperties(
        @DefaultValue("4") int partitions,
        @DefaultValue("-1") short replicas,
        @DefaultValue("8s") Duration appendTimeout,
        @DefaultValue("500") int batch) {}
