package io.redress.intake.rights.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All laws that want records kept. The longest counts. */
public record RetentionPolicy(ZoneId zone, List<RetentionRule> rules) {

    public RetentionPolicy {
        rules = List.copyOf(rules);
    }

    /** The rule that holds longest, and from when on it does not. */
    public record Kept(RetentionRule rule, Instant until) {}

    /** Empty when no law wants it, now or ever. */
    Optional<Kept> longest(DataFacts facts) {
        var end = facts.ended().atZone(zone).toLocalDate();
        return rules.stream()
                .filter(rule -> rule.coversWhatEndedOn(end, facts.transaction()))
                .map(rule -> new Kept(rule, rule.free(end).atStartOfDay(zone).toInstant()))
                .max(Comparator.comparing(Kept::until));
    }
}
