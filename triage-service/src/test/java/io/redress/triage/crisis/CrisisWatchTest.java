package io.redress.triage.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.ContractJson;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.signals.CrowdKind;
import io.redress.contract.signals.SignalEvent;
import io.redress.contract.signals.SignalEvent.CrisisEnded;
import io.redress.contract.signals.SignalEvent.CrisisRaised;
import io.redress.triage.policy.CrisisPolicy;
import io.redress.triage.policy.CrisisPolicy.Rule;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.surge.Observed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aLongCrisisIsKeptInLittleRoomAndCountedInFull() {
        var grave = new ArrayList<Observed>();
        for (int i = 0; i < 300; i++) {
            grave.add(hurt("kettle"));
        }
        for (int minute = 0; minute < 50; minute++) {
            pass(minute, grave.toArray(Observed[]::new));
            assertThat(watch.changes())
                    .allSatisfy(
                            kept ->
                                    assertThat(
                                                    ContractJson.mapper()
                                                            .writeValueAsBytes(kept.state()))
                                            .hasSizeLessThan(4_000));
        }
        var raised = (CrisisRaised) signals.getFirst();
        assertThat(raised.complaints()).isEqualTo(300);
        assertThat(raised.examples()).hasSize(10);
        for (long minute = 50; signals.size() < 2; minute++) {
            pass(minute);
        }
        assertThat(((CrisisEnded) signals.get(1)).complaints()).isEqualTo(50 * 300);
    }

    @Test
    void aRuleThatAsksForMoreThanIsKeptIsAMistake(@TempDir Path own) throws IOException {
        var shipped = Files.readString(Path.of("src/main/resources/policy/triage/crises.yaml"));
        Files.writeString(
                own.resolve("crises.yaml"), shipped.replaceFirst("least: 3", "least: 1001"));

        assertThatThrownBy(() -> CrisisPolicy.from(new PolicyFiles(own)))
                .hasMessageContaining("must be from 1.0 to 1000.0");
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
