package io.redress.resolution.stories;

import io.redress.contract.Attachment;
import io.redress.contract.ComplaintId;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.Review;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one complaint by now. Parts may be missing while their topics are still being
 * read.
 *
 * @param judged what a person said to what triage read
 * @param said what the customer said after the complaint, oldest first
 * @param sent what they were sent, oldest first
 * @param linked other complaints that were merged into this one, or into one of those
 */
public record Story(
        ComplaintId complaintId,
        @Nullable ComplaintReceived complaint,
        @Nullable ComplaintTriaged triage,
        @Nullable Review judged,
        List<IntakeEvent> said,
        List<Step> timeline,
        List<MessageSent> sent,
        List<Twin> linked) {

    /** An event of the case with its sequence. */
    public record Step(long sequence, ResolutionEvent event) {}

    /** @param reference empty where it is not known */
    public record Twin(ComplaintId complaintId, String reference) {}

    public Story {
        said = List.copyOf(said);
        timeline = List.copyOf(timeline);
        sent = List.copyOf(sent);
        linked = List.copyOf(linked);
    }

    static Story unknown(ComplaintId id) {
        return new Story(id, null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    /** Everything that belongs to this complaint, and so may be opened by whoever works on it. */
    public Stream<Attachment> attachments() {
        var first =
                complaint == null ? Stream.<Attachment>empty() : complaint.attachments().stream();
        return Stream.concat(
                first,
                said.stream()
                        .flatMap(
                                e ->
                                        e instanceof MessageReceived m
                                                ? m.attachments().stream()
                                                : Stream.empty()));
    }

    public Optional<Attachment> attachment(String sha256) {
        return attachments().filter(attachment -> attachment.sha256().equals(sha256)).findFirst();
    }

    /** What happened after this version. */
    public List<Step> since(long version) {
        return timeline.stream().filter(step -> step.sequence() > version).toList();
    }
}
