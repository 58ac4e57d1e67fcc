package io.redress.triage.precedents;

import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Personal;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
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
import io.redress.contract.triage.TriageEvent.TriageCorrected;
import io.redress.triage.precedents.CaseFile.Teaching;
import io.redress.triage.precedents.CaseFile.Told;
import io.redress.triage.precedents.CaseFile.Verdict;
import java.util.EnumSet;
import java.util.Set;

/** Puts events into case files. Between topics any order gives the same file; a repeated event changes nothing. */
final class Filing {

    static final Set<Topic> TOPICS =
            EnumSet.of(Topic.INTAKE, Topic.TRIAGE, Topic.RESOLUTION, Topic.FOLLOW_UP);

    private Filing() {}

    static boolean concerns(Event event) {
        return event instanceof PersonalDataErased
                || event instanceof ComplaintReceived
                || event instanceof WithdrawalReceived
                || event instanceof ComplaintTriaged
                || event instanceof TriageCorrected
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
        if (file.ended()) {
            return file;
        }
        return switch (envelope.event()) {
            case PersonalDataErased ignored -> file.endedNow();
            case ComplaintReceived it when it.narrative().equals(Personal.ERASED) ->
                    file.endedNow();
            case ComplaintReceived it when file.told() == null -> file.with(told(it));
            case WithdrawalReceived ignored -> file.endedNow();
            case CaseWithdrawn ignored -> file.endedNow();
            case CaseMerged ignored -> file.endedNow();
            case ResolutionEvent it -> file.with(file.handling().after(it, envelope.sequence()));
            case ComplaintTriaged it ->
                    file.with(
                            file.reading()
                                    .read(it.category(), it.severity(), it.facts().product()));
            case TriageCorrected it ->
                    file.with(file.reading().judged(it.right().category(), it.right().severity()));
            case TeachingCaseMarked it ->
                    file.with(file.reading().taught(new Teaching(it.markedBy(), it.note())));
            case TeachingCaseUnmarked ignored -> file.with(file.reading().taught(null));
            case SurveyAnswered it when envelope.sequence() > file.verdict().sequence() ->
                    file.with(new Verdict(it.rating(), it.solved(), envelope.sequence()));
            default -> file;
        };
    }

    private static Told told(ComplaintReceived it) {
        return new Told(
                it.reference().value(),
                it.arrival().receivedAt(),
                it.narrative(),
                it.matter().product());
    }
}
