package io.redress.feedback.domain;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.followup.Addressee;
import io.redress.contract.intake.MailOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same through all phases of a follow-up, and the surveys so far. Only the newest
 * surveys are remembered by name, so that a complaint reopened for ever does not grow for ever.
 */
public record Course(
        ComplaintId complaintId,
        Reference reference,
        Addressee addressee,
        @Nullable MailOrigin mail,
        List<UUID> invitedSurveys,
        List<UUID> answeredSurveys) {

    private static final int REMEMBERED = 20;

    public Course {
        invitedSurveys = List.copyOf(invitedSurveys);
        answeredSurveys = List.copyOf(answeredSurveys);
    }

    static Course of(
            ComplaintId id, Reference reference, Addressee addressee, @Nullable MailOrigin mail) {
        return new Course(id, reference, addressee, mail, List.of(), List.of());
    }

    Course invited(UUID surveyId) {
        return new Course(
                complaintId,
                reference,
                addressee,
                mail,
                newest(invitedSurveys, surveyId),
                answeredSurveys);
    }

    Course answered(UUID surveyId) {
        return new Course(
                complaintId,
                reference,
                addressee,
                mail,
                invitedSurveys,
                newest(answeredSurveys, surveyId));
    }

    private static List<UUID> newest(List<UUID> earlier, UUID added) {
        var all = new ArrayList<>(earlier);
        all.add(added);
        return all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
    }
}
