package io.redress.triage.signals;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.triage.surge.Observed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a complaint until its arrival and its assessment are both there. */
sealed interface Half {

    /** When it was put here, by the machine's clock. */
    Instant since();

    /** Its text stays behind: only what is counted goes on. */
    @SuppressWarnings("ArrayRecordComponent") // written down at once
    record Arrived(
            Instant receivedAt,
            @Nullable String product,
            @Nullable String site,
            @Nullable String supplier,
            byte @Nullable [] meaning,
            Instant since)
            implements Half {}

    record Assessed(
            Category category,
            Severity severity,
            Set<Flag> flags,
            @Nullable String product,
            Instant since)
            implements Half {

        static Assessed of(ComplaintTriaged triaged, Instant now) {
            return new Assessed(
                    triaged.category(),
                    triaged.severity(),
                    triaged.flags(),
                    Products.name(triaged.facts().product()),
                    now);
        }
    }

    /** It was passed on: whatever comes again is a copy. */
    record Done(Instant since) implements Half {}

    static Observed join(ComplaintId id, Arrived arrived, Assessed assessed) {
        return new Observed(
                id,
                arrived.receivedAt(),
                assessed.category(),
                arrived.product() != null ? arrived.product() : assessed.product(),
                arrived.site(),
                arrived.supplier(),
                assessed.severity(),
                assessed.flags(),
                arrived.meaning());
    }

    /** As it stands in the store. */
    record Stored(@Nullable Arrived arrived, @Nullable Assessed assessed, @Nullable Done done) {

        static Stored of(Half half) {
            return switch (half) {
                case Arrived it -> new Stored(it, null, null);
                case Assessed it -> new Stored(null, it, null);
                case Done it -> new Stored(null, null, it);
            };
        }

        @Nullable Half half() {
            return arrived != null ? arrived : assessed != null ? assessed : done;
        }
    }

    /** The product of the form, where the customer filled it in. */
    static @Nullable String product(ComplaintReceived complaint) {
        return Products.name(complaint.matter().product());
    }
}
