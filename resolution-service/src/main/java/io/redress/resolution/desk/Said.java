package io.redress.resolution.desk;

import io.redress.contract.Attachment;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.resolution.acting.CaseView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One thing said between us and the customer. */
public record Said(
        Instant at, boolean ours, String title, String text, List<Attachment> attachments) {

    /** All of it, oldest first. */
    static List<Said> conversation(CaseView view) {
        return Stream.concat(
                        view.said().stream().flatMap(Said::byCustomer),
                        view.sent().stream().map(Said::byUs))
                .sorted(Comparator.comparing(Said::at))
                .toList();
    }

    private static Stream<Said> byCustomer(IntakeEvent event) {
        return switch (event) {
            case MessageReceived e ->
                    Stream.of(new Said(e.occurredAt(), false, "", e.text(), e.attachments()));
            case CallUpdated e ->
                    Stream.ofNullable(e.transcript())
                            .map(text -> new Said(e.occurredAt(), false, "", text, List.of()));
            default -> Stream.empty();
        };
    }

    private static Said byUs(MessageSent e) {
        return new Said(e.occurredAt(), true, e.subject(), e.text(), List.of());
    }
}
