package io.redress.resolution.policy;

import static io.redress.resolution.policy.YamlEntry.at;

import io.redress.contract.RemedyKind;
import io.redress.contract.resolution.ClockKind;
import io.redress.resolution.domain.policy.AuthorityPolicy;
import io.redress.resolution.domain.policy.AuthorityPolicy.Line;
import io.redress.resolution.domain.policy.EscalationPolicy;
import io.redress.resolution.domain.policy.EscalationPolicy.Emergency;
import io.redress.resolution.domain.policy.PromisePolicy;
import io.redress.resolution.domain.policy.TaskPolicy;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The sections of resolution-policy.yaml that say how a case is kept in good hands. */
final class HandlingSections {

    static final Set<String> NAMES = Set.of("promises", "escalation", "authority", "tasks");

    private static final int MOST_DAYS = 60;
    private static final int MOST_ROUNDS = 20;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private HandlingSections() {}

    static PromisePolicy promises(YamlEntry entry) {
        var section = entry.wholeMapping(Set.of("remind-before", "regulator-answer-days"));
        return new PromisePolicy(
                at(section, "remind-before").duration(),
                at(section, "regulator-answer-days").oneTo(MOST_DAYS));
    }

    static EscalationPolicy escalation(YamlEntry entry) {
        var section =
                entry.wholeMapping(Set.of("clocks", "take-within", "reopenings", "emergency"));
        return new EscalationPolicy(
                at(section, "clocks").codes(ClockKind.class),
                at(section, "take-within").limit(),
                at(section, "reopenings").oneTo(MOST_ROUNDS),
                emergency(at(section, "emergency")));
    }

    private static Emergency emergency(YamlEntry entry) {
        var section = entry.wholeMapping(Set.of("take-within", "on-call", "rounds"));
        return new Emergency(
                at(section, "take-within").duration(),
                at(section, "on-call").list().stream().map(YamlEntry::text).toList(),
                at(section, "rounds").oneTo(MOST_ROUNDS));
    }

    static AuthorityPolicy authority(YamlEntry entry) {
        var section = entry.wholeMapping(Set.of("approve-within", "from-tier", "limits"));
        var fromTier = new EnumMap<RemedyKind, Integer>(RemedyKind.class);
        at(section, "from-tier")
                .mapping(YamlEntry.codesOf(RemedyKind.class))
                .forEach((kind, tier) -> fromTier.put(kind(kind), tier(tier)));
        var lines = at(section, "limits").list().stream().map(HandlingSections::line).toList();
        return at(section, "limits")
                .checked(
                        () ->
                                new AuthorityPolicy(
                                        lines, fromTier, at(section, "approve-within").limit()));
    }

    private static Line line(YamlEntry entry) {
        var known = new HashSet<>(YamlEntry.codesOf(RemedyKind.class));
        known.addAll(Set.of("tier", "currency", "together"));
        var line = entry.mapping(known);
        for (var needed : Set.of("tier", "currency", "together")) {
            if (!line.containsKey(needed)) {
                throw entry.mistake("lacks " + needed);
            }
        }
        var limits = new EnumMap<RemedyKind, BigDecimal>(RemedyKind.class);
        line.forEach(
                (key, value) -> {
                    if (!Set.of("tier", "currency", "together").contains(key)) {
                        limits.put(kind(key), value.amount());
                    }
                });
        return new Line(
                tier(at(line, "tier")),
                at(line, "currency").matching(CURRENCY, "a currency of ISO 4217, such as CNY"),
                limits,
                at(line, "together").amount());
    }

    static TaskPolicy tasks(YamlEntry entry) {
        var section = entry.wholeMapping(Set.of("answer-within", "recover-within"));
        return new TaskPolicy(
                at(section, "answer-within").limit(), at(section, "recover-within").limit());
    }

    private static int tier(YamlEntry entry) {
        return entry.oneTo(EscalationPolicy.TOP_TIER);
    }

    private static RemedyKind kind(String code) {
        return io.redress.contract.Coded.of(RemedyKind.class, code);
    }
}
