package io.redress.triage.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.signals.CrowdKind;
import io.redress.contract.signals.SignalEvent;
import io.redress.contract.signals.SignalEvent.CrisisEnded;
import io.redress.contract.signals.SignalEvent.CrisisRaised;
import io.redress.triage.policy.CrisisPolicy;
import io.redress.triage.policy.CrisisPolicy.Rule;
import io.redress.triage.surge.Observed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CrisisWatchTest {

    static final Rule TWO_HURT =
            new Rule(
                    "hurt",
                    "受伤",
                    "hurt",
                    Set.of(Flag.SAFETY),
                    Set.of(),
                    Set.of(Severity.CRITICAL),
                    Set.of(),
                    Set.of(CrowdKind.MATTER),
                    2,
                    1,
                    3);

    final CrisisWatch watch = new CrisisWatch(new CrisisPolicy("1", List.of(TWO_HURT)));
    final List<SignalEvent> signals = new ArrayList<>();

    @Test
    void twoOfOneProductInsideTheWindowAreACrisis() {
        pass(0, hurt("kettle"));
        pass(59, hurt("kettle"));

        assertThat(signals).hasSize(1);
        var raised = (CrisisRaised) signals.getFirst();
        assertThat(raised.crowd().product()).isEqualTo("kettle");
        assertThat(raised.complaints()).isEqualTo(2);
        assertThat(raised.examples()).hasSize(2).contains(raised.complaintId());
    }

    @Test
    void twoOutsideTheWindowAreNone() {
        pass(0, hurt("kettle"));
        pass(60, hurt("kettle"));

        assertThat(signals).isEmpty();
    }

    @Test
    void twoProductsAreTwoMatters() {
        pass(0, hurt("kettle"));
        pass(1, hurt("lamp"));

        assertThat(signals).isEmpty();
    }

    @Test
    void aCrisisIsRaisedOnceAndEndsWhenItWasCalmForLongEnough() {
        pass(0, hurt("kettle"), hurt("kettle"));
        pass(10, hurt("kettle"));
        for (long minute = 11; minute < 10 + 179; minute++) {
            pass(minute);
        }
        assertThat(signals).hasSize(1);

        pass(10 + 180);
        assertThat(signals).hasSize(2);
        var raised = (CrisisRaised) signals.get(0);
        var ended = (CrisisEnded) signals.get(1);
        assertThat(ended.crisisId()).isEqualTo(raised.crisisId());
        assertThat(ended.complaintId()).isEqualTo(raised.complaintId());
        assertThat(ended.complaints()).isEqualTo(3);
        assertThat(watch.openCrises()).isZero();
    }

    @Test
    void whatIsNotGraveCountsForNothing() {
        var mild =
                new Observed(
                        new ComplaintId(UUID.randomUUID()),
                        Instant.EPOCH,
                        Category.DELIVERY,
                        "kettle",
                        null,
                        null,
                        Severity.HIGH,
                        Set.of(Flag.SAFETY),
                        null);
        pass(0, mild, mild);

        assertThat(signals).isEmpty();
    }

    private void pass(long minute, Observed... came) {
        signals.addAll(watch.minute(minute, List.of(came), crowd -> null));
    }

    private static Observed hurt(String product) {
        return new Observed(
                new ComplaintId(UUID.randomUUID()),
                Instant.EPOCH,
                Category.PRODUCT_QUALITY,
                product,
                null,
                null,
                Severity.CRITICAL,
                Set.of(Flag.SAFETY),
                null);
    }
}
