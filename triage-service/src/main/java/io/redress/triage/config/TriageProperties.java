package io.redress.triage.config;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The knobs of triage.
 *
 * @param threads that read texts at once
 * @param zone in which "yesterday" is told
 * @param leastHeldOut with fewer words of people to be judged on, no learned model takes over
 * @param policyDir the install's own policies; what is not there is as shipped
 */
@ConfigurationProperties("redress.triage")
record TriageProperties(
        @DefaultValue("2") int threads,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("5") int leastHeldOut,
        @Nullable Path policyDir) {}
