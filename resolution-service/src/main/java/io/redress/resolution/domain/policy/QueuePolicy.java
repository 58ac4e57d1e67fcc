package io.redress.resolution.domain.policy;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which people a complaint goes to. The first rule that fits decides. */
public record QueuePolicy(List<QueueRule> rules, Map<Severity, Integer> tiers) {

    public QueuePolicy {
        rules = List.copyOf(rules);
        tiers = Map.copyOf(tiers);
        for (var severity : Severity.values()) {
            if (!tiers.containsKey(severity)) {
                throw new IllegalArgumentException("tiers: " + severity.code() + " is missing");
            }
            for (var category : Category.values()) {
                if (rules.stream().noneMatch(rule -> rule.fits(category, severity))) {
                    throw new IllegalArgumentException(
                            "queues: none takes a complaint of category %s and severity %s"
                                    .formatted(category.code(), severity.code()));
                }
            }
        }
    }

    /**
     * One queue and what goes there.
     *
     * @param categories empty for all
     * @param severities empty for all
     */
    public record QueueRule(String queue, Set<Category> categories, Set<Severity> severities) {

        public QueueRule {
            categories = Set.copyOf(categories);
            severities = Set.copyOf(severities);
        }

        boolean fits(Category category, Severity severity) {
            return (categories.isEmpty() || categories.contains(category))
                    && (severities.isEmpty() || severities.contains(severity));
        }
    }

    public String queueFor(Category category, Severity severity) {
        return rules.stream()
                .filter(rule -> rule.fits(category, severity))
                .map(QueueRule::queue)
                .findFirst()
                .orElseThrow();
    }

    public int tierFor(Severity severity) {
        return tiers.getOrDefault(severity, 1);
    }

    /** In the order of the rules, each once. */
    public List<String> names() {
        return rules.stream().map(QueueRule::queue).distinct().toList();
    }
}
