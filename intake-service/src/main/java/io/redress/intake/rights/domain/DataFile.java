package io.redress.intake.rights.domain;

import io.redress.contract.intake.DeferralReason;
import io.redress.contract.intake.ErasureBasis;
import io.redress.contract.intake.RightsEvent;
import io.redress.contract.intake.RightsEvent.DataLocked;
import io.redress.contract.intake.RightsEvent.ErasureDecided;
import io.redress.contract.intake.RightsEvent.ErasureDeferred;
import io.redress.contract.intake.RightsEvent.ErasureRequested;
import io.redress.contract.intake.RightsEvent.LegalHoldLifted;
import io.redress.contract.intake.RightsEvent.LegalHoldPlaced;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.contract.intake.RightsEvent.ReviewRequested;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said about one complaint's data, folded in the order of the log. That order is what decides
 * between a hold and an erasure: whichever comes first makes the other void, on every machine alike.
 *
 * @param basis of the first request; null while nobody asked
 * @param holds that stand, by their ids
 * @param told why it must wait, as it was said last; null when it was not
 * @param decided nothing stops it any more
 * @param erasedAt of the first time; null while it is not
 * @param arrivedSince a copy of an old arrival came in behind the erasure
 */
public record DataFile(
        @Nullable ErasureBasis basis,
        @Nullable Instant requestedAt,
        Map<UUID, LegalHoldPlaced> holds,
        @Nullable Told told,
        boolean decided,
        @Nullable Instant erasedAt,
        boolean arrivedSince,
        @Nullable Instant reviewAskedAt) {

    public static final DataFile EMPTY =
            new DataFile(null, null, Map.of(), null, false, null, false, null);

    /** Why it must wait. */
    public record Told(boolean locked, List<DeferralReason> reasons, @Nullable Instant until) {}

    public DataFile {
        holds = Collections.unmodifiableMap(new LinkedHashMap<>(holds));
    }

    public boolean locked() {
        return told != null && told.locked();
    }

    public DataFile after(RightsEvent event) {
        return switch (event) {
            case ErasureRequested it -> basis == null ? requested(it) : this;
            case ErasureDeferred it -> telling(new Told(false, it.reasons(), it.until()));
            case DataLocked it -> telling(new Told(true, it.reasons(), it.until()));
            case LegalHoldPlaced it -> decided ? this : held(it);
            case LegalHoldLifted it -> lifted(it.holdId());
            case ErasureDecided ignored -> holds.isEmpty() ? with(true, erasedAt, false) : this;
            case PersonalDataErased it ->
                    with(true, erasedAt == null ? it.occurredAt() : erasedAt, false);
            case ReviewRequested it ->
                    new DataFile(
                            basis,
                            requestedAt,
                            holds,
                            told,
                            decided,
                            erasedAt,
                            arrivedSince,
                            it.occurredAt());
        };
    }

    /** Something of the customer came in. */
    public DataFile afterAnArrival() {
        return erasedAt == null ? this : with(true, erasedAt, true);
    }

    public Verdict verdict(DataFacts facts, RetentionPolicy policy, Instant now) {
        return Verdict.on(facts, !holds.isEmpty(), policy, now);
    }

    /** What is to be done now, if anything. Done twice it is done once. */
    public Optional<Step> next(DataFacts facts, RetentionPolicy policy, Instant now) {
        if (erasedAt != null) {
            return arrivedSince ? Optional.of(new Step.Erase(reason())) : Optional.empty();
        }
        if (decided) {
            return Optional.of(new Step.Erase(reason()));
        }
        if (basis == null) {
            return Optional.empty();
        }
        return switch (verdict(facts, policy, now)) {
            case Verdict.MayErase ignored -> Optional.of(new Step.Decide(basis));
            case Verdict.MustWait wait -> {
                var waiting = new Told(wait.locked(), wait.reasons(), wait.until());
                yield waiting.equals(told) ? Optional.empty() : Optional.of(new Step.Tell(waiting));
            }
        };
    }

    private ErasureBasis reason() {
        return basis == null ? ErasureBasis.OTHER_LAW : basis;
    }

    private DataFile requested(ErasureRequested it) {
        return new DataFile(
                it.basis(),
                it.occurredAt(),
                holds,
                told,
                decided,
                erasedAt,
                arrivedSince,
                reviewAskedAt);
    }

    private DataFile telling(Told now) {
        return new DataFile(
                basis, requestedAt, holds, now, decided, erasedAt, arrivedSince, reviewAskedAt);
    }

    private DataFile held(LegalHoldPlaced hold) {
        var more = new LinkedHashMap<>(holds);
        more.putIfAbsent(hold.holdId(), hold);
        return holding(more);
    }

    private DataFile lifted(UUID holdId) {
        var fewer = new LinkedHashMap<>(holds);
        fewer.remove(holdId);
        return holding(fewer);
    }

    private DataFile holding(Map<UUID, LegalHoldPlaced> now) {
        return new DataFile(
                basis, requestedAt, now, told, decided, erasedAt, arrivedSince, reviewAskedAt);
    }

    private DataFile with(boolean decidedNow, @Nullable Instant erased, boolean arrived) {
        return new DataFile(
                basis, requestedAt, holds, told, decidedNow, erased, arrived, reviewAskedAt);
    }
}
