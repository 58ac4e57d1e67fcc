package io.redress.triage.policy;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.signals.CrowdKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When complaints are a crisis: the install's own rules, in the order of the file. */
public record CrisisPolicy(String version, List<Rule> rules) {

    /** So many are kept by name until the crisis is told. */
    private static final int MOST_TOGETHER = 1_000;

    /**
     * One rule. A complaint meets it when every condition that it names is met.
     *
     * @param allOf flags that it must have together
     * @param anyOf flags of which it must have one; none for any complaint
     * @param severities of which it must have one; none for any
     * @param categories of which it must have one; none for any
     * @param together by what the complaints must belong together
     * @param least so many
     * @param withinHours of each other
     * @param calmHours without another one end the crisis
     */
    public record Rule(
            String id,
            String nameInChinese,
            String nameInEnglish,
            Set<Flag> allOf,
            Set<Flag> anyOf,
            Set<Severity> severities,
            Set<Category> categories,
            Set<CrowdKind> together,
            int least,
            int withinHours,
            int calmHours) {

        public Rule {
            allOf = Set.copyOf(allOf);
            anyOf = Set.copyOf(anyOf);
            severities = Set.copyOf(severities);
            categories = Set.copyOf(categories);
            together = Set.copyOf(together);
        }

        public boolean isMetBy(Category category, Severity severity, Set<Flag> flags) {
            return flags.containsAll(allOf)
                    && (anyOf.isEmpty() || anyOf.stream().anyMatch(flags::contains))
                    && (severities.isEmpty() || severities.contains(severity))
                    && (categories.isEmpty() || categories.contains(category));
        }
    }

    public CrisisPolicy {
        rules = List.copyOf(rules);
    }

    public static CrisisPolicy from(PolicyFiles files) {
        var root = files.read("crises.yaml");
        root.map(Set.of("version", "rules"), Set.of());
        var rules = new ArrayList<Rule>();
        root.get("rules").map().forEach((id, node) -> rules.add(rule(id, node)));
        return new CrisisPolicy(root.get("version").text(), rules);
    }

    private static Rule rule(String id, PolicyNode node) {
        var given =
                node.map(
                        Set.of("name", "together", "least", "withinHours", "calmHours"),
                        Set.of("allOf", "anyOf", "severities", "categories"));
        node.get("name").map(Set.of("zh", "en"), Set.of());
        var rule =
                new Rule(
                        id,
                        node.get("name").get("zh").text(),
                        node.get("name").get("en").text(),
                        codes(given, "allOf", Flag.class),
                        codes(given, "anyOf", Flag.class),
                        codes(given, "severities", Severity.class),
                        codes(given, "categories", Category.class),
                        codes(given, "together", CrowdKind.class),
                        node.get("least").count(MOST_TOGETHER),
                        node.get("withinHours").count(24 * 31),
                        node.get("calmHours").count(24 * 31));
        if (rule.allOf().isEmpty() && rule.anyOf().isEmpty() && rule.severities().isEmpty()) {
            throw node.mistake("one of allOf, anyOf and severities must tell what is grave");
        }
        if (rule.together().isEmpty() || rule.together().contains(CrowdKind.MEANING)) {
            throw node.get("together").mistake("name some of matter, site, supplier, all");
        }
        return rule;
    }

    private static <E extends Enum<E> & Coded> Set<E> codes(
            Map<String, PolicyNode> given, String key, Class<E> type) {
        var codes = new HashSet<E>();
        var node = given.get(key);
        if (node != null) {
            node.list().forEach(each -> codes.add(each.as(code -> Coded.of(type, code))));
        }
        return codes;
    }
}
