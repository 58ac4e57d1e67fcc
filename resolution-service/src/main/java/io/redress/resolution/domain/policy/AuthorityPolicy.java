package io.redress.resolution.domain.policy;

import io.redress.contract.RemedyKind;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each tier may grant alone. A currency or kind that a tier has no line for it may not grant at
 * all; a kind without amount anybody may, unless it is kept for a tier.
 *
 * @param fromTier kinds without amount that only this tier and those above grant alone
 * @param approveWithin before a waiting approval is overdue
 */
public record AuthorityPolicy(
        List<Line> lines, Map<RemedyKind, Integer> fromTier, Limit approveWithin) {

    /**
     * @param limits the most for one remedy of this kind
     * @param together the most for all amounts of one option
     */
    public record Line(
            int tier, String currency, Map<RemedyKind, BigDecimal> limits, BigDecimal together) {
        public Line {
            limits = Map.copyOf(limits);
        }

        private boolean allows(List<Remedy> remedies) {
            var sum = BigDecimal.ZERO;
            for (var remedy : remedies) {
                var money = remedy.amount();
                if (money == null || !money.currency().equals(currency)) {
                    continue;
                }
                if (money.amount().compareTo(limits.getOrDefault(remedy.kind(), BigDecimal.ZERO))
                        > 0) {
                    return false;
                }
                sum = sum.add(money.amount());
            }
            return sum.compareTo(together) <= 0;
        }
    }

    public AuthorityPolicy {
        lines = List.copyOf(lines);
        fromTier = Map.copyOf(fromTier);
        for (var line : lines) {
            if (lines.stream()
                            .filter(
                                    other ->
                                            other.tier() == line.tier()
                                                    && other.currency().equals(line.currency()))
                            .count()
                    > 1) {
                throw new IllegalArgumentException(
                        "tier %d has two lines for %s".formatted(line.tier(), line.currency()));
            }
        }
    }

    /** Whether this tier may put all of these before a customer by itself. */
    public boolean allows(int tier, List<RemedyOption> options) {
        return options.stream().allMatch(option -> allowsOne(tier, option.remedies()));
    }

    /** The lowest tier above which nobody needs to be asked; the top one where even its own limit is passed. */
    public int tierFor(List<RemedyOption> options) {
        return IntStream.range(1, EscalationPolicy.TOP_TIER)
                .filter(tier -> allows(tier, options))
                .findFirst()
                .orElse(EscalationPolicy.TOP_TIER);
    }

    private boolean allowsOne(int tier, List<Remedy> remedies) {
        return remedies.stream().allMatch(remedy -> isCovered(tier, remedy))
                && lines.stream()
                        .filter(line -> line.tier() == tier)
                        .allMatch(line -> line.allows(remedies));
    }

    private boolean isCovered(int tier, Remedy remedy) {
        var money = remedy.amount();
        return money == null
                ? tier >= fromTier.getOrDefault(remedy.kind(), 1)
                : line(tier, money.currency()) != null;
    }

    private @Nullable Line line(int tier, String currency) {
        return lines.stream()
                .filter(line -> line.tier() == tier && line.currency().equals(currency))
                .findFirst()
                .orElse(null);
    }
}
