package io.redress.resolution.policy;

import static io.redress.resolution.policy.YamlEntry.at;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.resolution.ClockKind;
import io.redress.resolution.domain.policy.BusinessCalendar;
import io.redress.resolution.domain.policy.ClockPolicy;
import io.redress.resolution.domain.policy.OfferPolicy;
import io.redress.resolution.domain.policy.QueuePolicy;
import io.redress.resolution.domain.policy.QueuePolicy.QueueRule;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.io.Reader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shape of resolution-policy.yaml. Reads the text into a policy or tells the first mistake. */
final class PolicyFile {

    private static final Set<String> NEEDED =
            Set.of("version", "clocks", "reopen-within", "tiers", "queues", "offers", "menus");

    private PolicyFile() {}

    /**
     * @param calendar by which limits in business hours count
     * @throws PolicyMistake with the line
     */
    static ResolutionPolicy read(String name, Reader text, BusinessCalendar calendar) {
        var root = YamlEntry.root(name, text);
        var top = root.mapping(union(NEEDED, HandlingSections.NAMES));
        root.needs(NEEDED, top.keySet());
        var later = withShipped(top);
        var clocks = at(top, "clocks");
        return clocks.checked(
                () ->
                        new ResolutionPolicy(
                                at(top, "version").text(),
                                whole(clocks, ClockKind.class, PolicyFile::clock),
                                queues(at(top, "queues"), at(top, "tiers")),
                                offers(at(top, "offers"), at(top, "menus")),
                                at(top, "reopen-within").duration(),
                                calendar,
                                HandlingSections.promises(at(later, "promises")),
                                HandlingSections.escalation(at(later, "escalation")),
                                HandlingSections.authority(at(later, "authority")),
                                HandlingSections.tasks(at(later, "tasks"))));
    }

    /** A company's file from before a section was known goes on working with the one that ships. */
    private static Map<String, YamlEntry> withShipped(Map<String, YamlEntry> own) {
        var shipped =
                YamlEntry.root(
                                PolicyConfiguration.FILE,
                                PolicyConfiguration.shipped(PolicyConfiguration.FILE))
                        .mapping(union(NEEDED, HandlingSections.NAMES));
        var sections = new HashMap<>(shipped);
        sections.putAll(own);
        return sections;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static ClockPolicy clock(YamlEntry entry) {
        var clock = entry.mapping(Set.of("due", "warn-at"));
        entry.needs(Set.of("due", "warn-at"), clock.keySet());
        var due = at(clock, "due").limit();
        return entry.checked(
                () ->
                        new ClockPolicy(
                                due.length(), at(clock, "warn-at").percent(), due.counting()));
    }

    private static QueuePolicy queues(YamlEntry queues, YamlEntry tiers) {
        var rules = queues.list().stream().map(PolicyFile::queue).toList();
        var tierOf = whole(tiers, Severity.class, tier -> tier.oneTo(4));
        return queues.checked(() -> new QueuePolicy(rules, tierOf));
    }

    private static QueueRule queue(YamlEntry entry) {
        var rule = entry.mapping(Set.of("queue", "categories", "severities"));
        if (!rule.containsKey("queue")) {
            throw entry.mistake("lacks queue");
        }
        return new QueueRule(
                at(rule, "queue").name(),
                rule.containsKey("categories")
                        ? at(rule, "categories").codes(Category.class)
                        : Set.of(),
                rule.containsKey("severities")
                        ? at(rule, "severities").codes(Severity.class)
                        : Set.of());
    }

    private static OfferPolicy offers(YamlEntry offers, YamlEntry menus) {
        var entries = offers.wholeMapping(Set.of("expires-after", "with-amount"));
        return menus.checked(
                () ->
                        new OfferPolicy(
                                at(entries, "expires-after").duration(),
                                at(entries, "with-amount").codes(RemedyKind.class),
                                whole(
                                        menus,
                                        Category.class,
                                        menu -> menu.inOrder(RemedyKind.class))));
    }

    private static <E extends Enum<E> & Coded, T> Map<E, T> whole(
            YamlEntry entry, Class<E> keys, Function<YamlEntry, T> value) {
        var map = new EnumMap<E, T>(keys);
        entry.wholeMapping(YamlEntry.codesOf(keys))
                .forEach((code, each) -> map.put(Coded.of(keys, code), value.apply(each)));
        return map;
    }
}
