package io.redress.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.Matter;
import io.redress.contract.triage.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalPartsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Reference REFERENCE = Reference.ofArrival("web/lamp");
    private static final ComplaintReceived LAMP =
            new ComplaintReceived(
                    REFERENCE.complaintId(),
                    REFERENCE,
                    new Arrival(UUID.randomUUID(), Channel.WEB, NOW, "ab"),
                    new Complainant("欧阳明", null, "13800000001", "zh", Channel.PHONE),
                    null,
                    "台灯一开就闪。",
                    new Matter("台灯", "A-77", null, Money.cny(99), null),
                    List.of(
                            new Attachment("0".repeat(64), 3, "image/png", "lamp.png"),
                            new Attachment("1".repeat(64), 3, "image/png", "invoice.png")),
                    null,
                    NOW);

    @Test
    void eachPersonalTextIsChangedWhereverItStands() {
        var paths = new ArrayList<String>();

        var changed =
                PersonalParts.changed(
                        LAMP,
                        (text, path) -> {
                            paths.add(path);
                            return "<" + text + ">";
                        });

        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "complainant/name",
                        "complainant/phone",
                        "narrative",
                        "matter/orderNumber",
                        "attachments/0/fileName",
                        "attachments/1/fileName");
        assertThat(changed.narrative()).isEqualTo("<台灯一开就闪。>");
        assertThat(changed.matter())
                .isEqualTo(new Matter("台灯", "<A-77>", null, Money.cny(99), null));
    }

    @Test
    void anErasedPersonLeavesWhatFiguresNeed() {
        var erased = PersonalParts.erased(LAMP);

        assertThat(erased.complainant())
                .isEqualTo(new Complainant(Personal.ERASED, null, null, "zh", Channel.PHONE));
        assertThat(erased.narrative()).isEqualTo(Personal.ERASED);
        assertThat(erased.matter()).isEqualTo(new Matter("台灯", null, null, Money.cny(99), null));
        assertThat(erased.attachments())
                .extracting(Attachment::fileName)
                .containsOnly(Personal.ERASED);
        assertThat(erased.reference()).isEqualTo(REFERENCE);
    }

    @Test
    void listsOfTextsAreChangedOneByOne() {
        var facts = new Facts("A-77", null, List.of(), List.of(), List.of("门口", "店里"), null, null);

        assertThat(PersonalParts.changed(facts, (text, path) -> path).places())
                .containsExactly("places/0", "places/1");
        assertThat(PersonalParts.erased(facts).places()).isNull();
    }

    @Test
    void aRecordWithoutAPersonIsLeftAsItIs() {
        var money = Money.cny(3);

        assertThat(PersonalParts.erased(money)).isSameAs(money);
    }
}
