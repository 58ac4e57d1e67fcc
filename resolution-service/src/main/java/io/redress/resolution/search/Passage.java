package io.redress.resolution.search;

import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.resolution.DossierEvent.CustomerMarked;
import io.redress.contract.resolution.DossierEvent.RootCauseFound;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.resolution.stories.Steps;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one event adds to what a case is found by. Each event by itself: their order means nothing, and
 * one that comes again lands on itself.
 *
 * @param keys what names it: reference, contact, order, each as it was written
 * @param words all the text of it
 */
record Passage(List<String> keys, String words) {

    static final Set<Topic> TOPICS = EnumSet.of(Topic.INTAKE, Topic.RESOLUTION, Topic.FOLLOW_UP);

    /** Empty for an event without words of anybody. */
    static Optional<Passage> of(EventEnvelope<?> envelope) {
        return switch (envelope.event()) {
            case ComplaintReceived e -> Optional.of(complaint(e));
            case MessageReceived e -> words(e.text());
            case CallUpdated e -> words(e.transcript());
            case MessageSent e -> words(e.subject(), e.text());
            case SurveyAnswered e -> words(e.comment());
            case RootCauseFound e -> words(e.product(), e.supplier(), e.note());
            case CustomerMarked e -> words(e.reason());
            case ResolutionEvent e -> words(Steps.text(e).orElse(null));
            default -> Optional.empty();
        };
    }

    private static Passage complaint(ComplaintReceived e) {
        var who = e.complainant();
        var matter = e.matter();
        return new Passage(
                some(
                        e.reference().value(),
                        who.name(),
                        who.email(),
                        who.phone(),
                        matter.orderNumber()),
                String.join(
                        "\n",
                        some(
                                who.name(),
                                e.subject(),
                                e.narrative(),
                                matter.product(),
                                matter.desiredRemedy())));
    }

    private static Optional<Passage> words(@Nullable String... texts) {
        var told = some(texts);
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage(List.of(), String.join("\n", told)));
    }

    private static List<String> some(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).filter(text -> !text.isBlank()).toList();
    }
}
