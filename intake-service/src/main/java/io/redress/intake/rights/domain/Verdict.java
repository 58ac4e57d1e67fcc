package io.redress.intake.rights.domain;

import io.redress.contract.intake.DeferralReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether personal data may be erased now, and if not, all that stands against it. */
public sealed interface Verdict {

    /** Nothing stands against it. */
    record MayErase() implements Verdict {}

    /** Something does. At least one ground. */
    record MustWait(List<Ground> grounds) implements Verdict {
        public MustWait {
            grounds = List.copyOf(grounds);
        }

        /** Nothing is left to do with it but to store it (Art. 47, last sentence). */
        public boolean locked() {
            return grounds.stream()
                    .noneMatch(ground -> ground.reason() == DeferralReason.OPEN_CASE);
        }

        public List<DeferralReason> reasons() {
            return grounds.stream().map(Ground::reason).distinct().toList();
        }

        public @Nullable Instant until() {
            return grounds.stream()
                    .map(Ground::until)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /**
     * One thing that stands against it.
     *
     * @param until null where no day is known
     * @param law its name by language; empty where it is none
     */
    record Ground(DeferralReason reason, @Nullable Instant until, Map<String, String> law) {
        static Ground of(DeferralReason reason) {
            return new Ground(reason, null, Map.of());
        }
    }

    /** By Personal Information Protection Law Art. 47. */
    static Verdict on(DataFacts facts, boolean held, RetentionPolicy policy, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (!facts.over()) {
            grounds.add(Ground.of(DeferralReason.OPEN_CASE));
        }
        if (held) {
            grounds.add(Ground.of(DeferralReason.LEGAL_HOLD));
        }
        policy.longest(facts)
                .filter(kept -> now.isBefore(kept.until()))
                .map(kept -> new Ground(DeferralReason.RETENTION, kept.until(), kept.rule().law()))
                .ifPresent(grounds::add);
        return grounds.isEmpty() ? new MayErase() : new MustWait(grounds);
    }
}
