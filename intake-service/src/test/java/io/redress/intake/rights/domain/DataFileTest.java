package io.redress.intake.rights.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
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
import io.redress.intake.rights.domain.RetentionRule.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataFileTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final RetentionPolicy POLICY =
            new RetentionPolicy(
                    SHANGHAI,
                    List.of(
                            new RetentionRule(
                                    Scope.TRANSACTION,
                                    Period.ofYears(3),
                                    LocalDate.parse("2019-01-01"),
                                    Map.of("zh", "电子商务法", "en", "E-Commerce Law"))));
    private static final ComplaintId ID = Reference.ofArrival("a kettle").complaintId();
    private static final Instant ENDED = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final DataFacts ATTITUDE_CLOSED = new DataFacts(true, false, ENDED);
    private static final DataFacts KETTLE_CLOSED = new DataFacts(true, true, ENDED);
    private static final DataFacts KETTLE_OPEN = new DataFacts(false, true, ENDED);
    private static final UUID HOLD = UUID.fromString("0b7a4f6e-6b1d-4a52-9f0e-5d3b1f0c7a11");

    @Test
    void nobodyAskedSoNothingIsDone() {
        assertThat(next(ATTITUDE_CLOSED, NOW)).isEmpty();
    }

    @Test
    void aComplaintWithoutATransactionIsErasedOnceItIsOver() {
        assertThat(next(ATTITUDE_CLOSED, NOW, asked()))
                .contains(new Step.Decide(ErasureBasis.CONSENT_WITHDRAWN));
    }

    @Test
    void anOpenCaseDefersWithoutALock() {
        assertThat(next(new DataFacts(false, false, ENDED), NOW, asked()))
                .contains(tell(false, null, DeferralReason.OPEN_CASE));
    }

    @Test
    void aTransactionIsLockedToTheEndOfTheDayThreeYearsLater() {
        var free = Instant.parse("2029-11-20T16:00:00Z"); // 21 November in Shanghai

        assertThat(next(KETTLE_CLOSED, NOW, asked()))
                .contains(tell(true, free, DeferralReason.RETENTION));
        assertThat(next(KETTLE_CLOSED, free.minusMillis(1), asked()))
                .contains(tell(true, free, DeferralReason.RETENTION));
        assertThat(next(KETTLE_CLOSED, free, asked()))
                .contains(new Step.Decide(ErasureBasis.CONSENT_WITHDRAWN));
    }

    @Test
    void whatEndedOnALeapDayIsFreeOnTheFirstOfMarch() {
        var leapDay = new DataFacts(true, true, Instant.parse("2024-02-29T03:00:00Z"));

        assertThat(POLICY.longest(leapDay).orElseThrow().until())
                .isEqualTo(Instant.parse("2027-02-28T16:00:00Z"));
    }

    @Test
    void whatEndedBeforeTheLawIsNotUnderIt() {
        var before = new DataFacts(true, true, Instant.parse("2018-12-31T15:59:59Z"));

        assertThat(next(before, Instant.parse("2019-01-02T00:00:00Z"), asked()))
                .contains(new Step.Decide(ErasureBasis.CONSENT_WITHDRAWN));
    }

    @Test
    void everyGroundIsToldAndTheLatestDay() {
        assertThat(next(KETTLE_OPEN, NOW, asked(), hold()))
                .contains(
                        tell(
                                false,
                                Instant.parse("2029-11-20T16:00:00Z"),
                                DeferralReason.OPEN_CASE,
                                DeferralReason.LEGAL_HOLD,
                                DeferralReason.RETENTION));
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        assertThat(
                        next(
                                new DataFacts(false, false, ENDED),
                                NOW,
                                asked(),
                                new ErasureDeferred(
                                        ID, List.of(DeferralReason.OPEN_CASE), null, NOW)))
                .isEmpty();
    }

    @Test
    void aCaseThatEndedTurnsADeferralIntoALock() {
        assertThat(
                        next(
                                KETTLE_CLOSED,
                                NOW,
                                asked(),
                                new ErasureDeferred(
                                        ID,
                                        List.of(DeferralReason.OPEN_CASE, DeferralReason.RETENTION),
                                        Instant.parse("2029-11-20T16:00:00Z"),
                                        NOW)))
                .contains(
                        tell(
                                true,
                                Instant.parse("2029-11-20T16:00:00Z"),
                                DeferralReason.RETENTION));
    }

    @Test
    void aHoldKeepsItAndLiftingItLetsGo() {
        assertThat(next(ATTITUDE_CLOSED, NOW, asked(), hold()))
                .contains(tell(true, null, DeferralReason.LEGAL_HOLD));
        assertThat(
                        next(
                                ATTITUDE_CLOSED,
                                NOW,
                                asked(),
                                hold(),
                                new LegalHoldLifted(ID, HOLD, "over", "quality", NOW)))
                .contains(new Step.Decide(ErasureBasis.CONSENT_WITHDRAWN));
    }

    @Test
    void ofAHoldAndADecisionTheFirstInTheLogWins() {
        assertThat(next(ATTITUDE_CLOSED, NOW, asked(), hold(), decided()))
                .contains(tell(true, null, DeferralReason.LEGAL_HOLD));
        assertThat(next(ATTITUDE_CLOSED, NOW, asked(), decided(), hold()))
                .contains(new Step.Erase(ErasureBasis.CONSENT_WITHDRAWN));
        assertThat(file(asked(), decided(), hold()).holds()).isEmpty();
    }

    @Test
    void whatWasDecidedIsDoneAgainUntilItIsSaid() {
        assertThat(next(ATTITUDE_CLOSED, NOW, asked(), decided()))
                .contains(new Step.Erase(ErasureBasis.CONSENT_WITHDRAWN));
        assertThat(next(ATTITUDE_CLOSED, NOW, asked(), decided(), erased())).isEmpty();
    }

    @Test
    void aCopyThatComesAfterTheErasureIsErasedToo() {
        var after = file(asked(), decided(), erased()).afterAnArrival();

        assertThat(after.next(ATTITUDE_CLOSED, POLICY, NOW))
                .contains(new Step.Erase(ErasureBasis.CONSENT_WITHDRAWN));
        assertThat(after.after(erased()).next(ATTITUDE_CLOSED, POLICY, NOW)).isEmpty();
    }

    @Test
    void twoRequestsAreOne() {
        var again = new ErasureRequested(ID, ErasureBasis.UNLAWFUL, "quality", NOW.plusSeconds(9));

        assertThat(file(asked(), again)).isEqualTo(file(asked()));
    }

    /** Whatever is done in whichever order: the steps taken by this file never erase under a hold. */
    @Property(tries = 500)
    void neverErasedWhileAHoldStands(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 5) Integer> moves) {
        var log = new ArrayList<RightsEvent>();
        var standing = new ArrayList<UUID>();
        for (int move : moves) {
            switch (move) {
                case 0 -> log.add(asked());
                case 1 -> {
                    var hold = new UUID(1, log.size());
                    log.add(new LegalHoldPlaced(ID, hold, "a lawsuit", "quality", NOW));
                    standing.add(hold);
                }
                case 2 -> {
                    if (!standing.isEmpty()) {
                        log.add(
                                new LegalHoldLifted(
                                        ID, standing.removeFirst(), "over", "quality", NOW));
                    }
                }
                default -> {
                    var step = file(log).next(ATTITUDE_CLOSED, POLICY, NOW);
                    step.ifPresent(it -> log.add(done(it)));
                    if (step.orElse(null) instanceof Step.Decide) {
                        assertThat(standing).isEmpty();
                    }
                }
            }
            if (file(log).decided()) {
                break; // a hold from here on comes too late, and is told so
            }
        }
    }

    /** However long it is held and handled: when all that is over, it is erased, and that is the end. */
    @Property(tries = 200)
    void alwaysErasedInTheEnd(
            @ForAll @IntRange(max = 4) int holds,
            @ForAll boolean transaction,
            @ForAll @IntRange(max = 4000) int days) {
        var log = new ArrayList<RightsEvent>(List.of(asked()));
        for (int i = 0; i < holds; i++) {
            log.add(new LegalHoldPlaced(ID, new UUID(2, i), "a lawsuit", "quality", NOW));
            work(log, new DataFacts(false, transaction, ENDED), NOW.plusSeconds(86_400L * days));
            log.add(new LegalHoldLifted(ID, new UUID(2, i), "over", "quality", NOW));
        }
        work(log, new DataFacts(true, transaction, ENDED), NOW.plusSeconds(86_400L * 1_100));

        assertThat(log).filteredOn(PersonalDataErased.class::isInstance).hasSize(1);
        assertThat(log.getLast()).isInstanceOf(PersonalDataErased.class);
    }

    private static void work(List<RightsEvent> log, DataFacts facts, Instant now) {
        for (int i = 0; i < 10; i++) {
            file(log).next(facts, POLICY, now).ifPresent(step -> log.add(done(step)));
        }
    }

    private static RightsEvent done(Step step) {
        return switch (step) {
            case Step.Tell it ->
                    it.told().locked()
                            ? new DataLocked(ID, it.told().reasons(), it.told().until(), NOW)
                            : new ErasureDeferred(ID, it.told().reasons(), it.told().until(), NOW);
            case Step.Decide it -> new ErasureDecided(ID, it.basis(), NOW);
            case Step.Erase it -> new PersonalDataErased(ID, it.basis().code(), NOW);
        };
    }

    private static Optional<Step> next(DataFacts facts, Instant now, RightsEvent... given) {
        return file(given).next(facts, POLICY, now);
    }

    private static DataFile file(RightsEvent... given) {
        return file(List.of(given));
    }

    private static DataFile file(List<RightsEvent> given) {
        var file = DataFile.EMPTY;
        for (var event : given) {
            file = file.after(event);
        }
        return file;
    }

    private static Step tell(boolean locked, @Nullable Instant until, DeferralReason... reasons) {
        return new Step.Tell(new DataFile.Told(locked, List.of(reasons), until));
    }

    private static ErasureRequested asked() {
        return new ErasureRequested(ID, ErasureBasis.CONSENT_WITHDRAWN, null, NOW);
    }

    private static LegalHoldPlaced hold() {
        return new LegalHoldPlaced(ID, HOLD, "a lawsuit", "quality", NOW);
    }

    private static ErasureDecided decided() {
        return new ErasureDecided(ID, ErasureBasis.CONSENT_WITHDRAWN, NOW);
    }

    private static PersonalDataErased erased() {
        return new PersonalDataErased(ID, "consent-withdrawn", NOW);
    }
}
