package io.redress.triage.precedents;

import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.TeachingCaseMarked;
import io.redress.contract.triage.TriageEvent.TeachingCaseUnmarked;
import io.redress.triage.precedents.CaseFile.Teaching;
import java.util.EnumSet;
import java.util.Set;

/** Puts events into case files. Between topics any order gives the same file; a repeated event changes nothing. */
final class Filing {

    static final Set<Topic> TOPICS =
            EnumSet.of(Topic.INTAKE, Topic.TRIAGE, Topic.RESOLUTION, Topic.FOLLOW_UP);

    private Filing() {}

    static boolean concerns(Event event) {
        return event instanceof ComplaintReceived
                || event instanceof WithdrawalReceived
                || event instanceof ComplaintTriaged
                || event instanceof TeachingCaseMarked
                || event instanceof TeachingCaseUnmarked
                || event instanceof SurveyAnswered
                || event instanceof RemedyOffered
                || event instanceof RemedyAccepted
                || event instanceof CaseResolved
                || event instanceof CaseReopened
                || event instanceof CaseWithdrawn
                || event instanceof CaseMerged;
    }

    static CaseFile after(CaseFile file, EventEnvelope<?> envelope) {
        if (isOld(file, envelope)) {
            return file;
        }
        return marked(filed(file, envelope.event()), envelope);
    }

    private static CaseFile filed(CaseFile file, Event event) {
        return switch (event) {
            case ComplaintReceived it when file.narrative() == null && !file.ended() ->
                    file.received(
                            it.narrative(),
                            it.matter().product() == null ? file.product() : it.matter().product(),
                            it.arrival().receivedAt(),
                            it.reference().value());
            case WithdrawalReceived ignored -> file.endedNow();
            case ComplaintTriaged it ->
                    file.triaged(it.category(), it.severity(), it.facts().product());
            case TeachingCaseMarked it -> file.taught(new Teaching(it.markedBy(), it.note()));
            case TeachingCaseUnmarked ignored -> file.taught(null);
            case SurveyAnswered it -> file.surveyed(it.rating(), it.solved());
            case RemedyOffered it -> file.offered(it.options());
            case RemedyAccepted it -> file.accepted(it.optionId());
            case CaseResolved it -> file.resolved(it.summary(), it.occurredAt());
            case CaseReopened ignored -> file.reopenedAgain();
            case CaseWithdrawn ignored -> file.endedNow();
            case CaseMerged ignored -> file.endedNow();
            default -> file;
        };
    }

    private static boolean isOld(CaseFile file, EventEnvelope<?> envelope) {
        return switch (envelope.event()) {
            case ResolutionEvent ignored -> envelope.sequence() <= file.resolutionSequence();
            case FollowUpEvent ignored -> envelope.sequence() <= file.followUpSequence();
            default -> false;
        };
    }

    private static CaseFile marked(CaseFile file, EventEnvelope<?> envelope) {
        return switch (envelope.event()) {
            case ResolutionEvent ignored -> file.read(envelope.sequence(), file.followUpSequence());
            case FollowUpEvent ignored -> file.read(file.resolutionSequence(), envelope.sequence());
            default -> file;
        };
    }
}
