package io.redress.resolution.policy;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.resolution.ClockKind;
import io.redress.resolution.domain.policy.ClockPolicy;
import io.redress.resolution.domain.policy.OfferPolicy;
import io.redress.resolution.domain.policy.QueuePolicy;
import io.redress.resolution.domain.policy.QueuePolicy.QueueRule;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.io.Reader;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The shape of resolution-policy.yaml. Reads the text into a policy or tells the first mistake. */
final class PolicyFile {

    private PolicyFile() {}

    /** @throws PolicyMistake with the line */
    static ResolutionPolicy read(String name, Reader text) {
        var top =
                root(name, text)
                        .wholeMapping(
                                Set.of(
                                        "version",
                                        "clocks",
                                        "reopen-within",
                                        "tiers",
                                        "queues",
                                        "offers",
                                        "menus"));
        var clocks = at(top, "clocks");
        return clocks.checked(
                () ->
                        new ResolutionPolicy(
                                at(top, "version").text(),
                                whole(clocks, ClockKind.class, PolicyFile::clock),
                                queues(at(top, "queues"), at(top, "tiers")),
                                offers(at(top, "offers"), at(top, "menus")),
                                at(top, "reopen-within").duration()));
    }

    private static YamlEntry root(String name, Reader text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(text);
            if (node == null) {
                throw new PolicyMistake(name, 1, "the file is empty");
            }
            return new YamlEntry(name, "", node);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new PolicyMistake(
                    name,
                    mark == null ? 1 : mark.getLine() + 1,
                    "is not YAML: " + broken.getProblem());
        }
    }

    private static ClockPolicy clock(YamlEntry entry) {
        var clock = entry.wholeMapping(Set.of("due", "warn-at"));
        return entry.checked(
                () -> new ClockPolicy(at(clock, "due").duration(), at(clock, "warn-at").percent()));
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
                        ? codes(at(rule, "categories"), Category.class)
                        : Set.of(),
                rule.containsKey("severities")
                        ? codes(at(rule, "severities"), Severity.class)
                        : Set.of());
    }

    private static OfferPolicy offers(YamlEntry offers, YamlEntry menus) {
        var entries = offers.wholeMapping(Set.of("expires-after", "with-amount"));
        return menus.checked(
                () ->
                        new OfferPolicy(
                                at(entries, "expires-after").duration(),
                                codes(at(entries, "with-amount"), RemedyKind.class),
                                whole(
                                        menus,
                                        Category.class,
                                        menu -> inOrder(menu, RemedyKind.class))));
    }

    private static <E extends Enum<E> & Coded, T> Map<E, T> whole(
            YamlEntry entry, Class<E> keys, Function<YamlEntry, T> value) {
        var map = new EnumMap<E, T>(keys);
        entry.wholeMapping(YamlEntry.codes(keys))
                .forEach((code, each) -> map.put(Coded.of(keys, code), value.apply(each)));
        return map;
    }

    private static <E extends Enum<E> & Coded> Set<E> codes(YamlEntry entry, Class<E> type) {
        return Set.copyOf(inOrder(entry, type));
    }

    private static <E extends Enum<E> & Coded> List<E> inOrder(YamlEntry entry, Class<E> type) {
        var seen = new HashSet<E>();
        return entry.list().stream()
                .map(
                        each -> {
                            var code = each.code(type);
                            if (!seen.add(code)) {
                                throw each.mistake("has " + code.code() + " twice");
                            }
                            return code;
                        })
                .toList();
    }

    private static YamlEntry at(Map<String, YamlEntry> entries, String key) {
        var entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("checked before: " + key);
        }
        return entry;
    }
}
