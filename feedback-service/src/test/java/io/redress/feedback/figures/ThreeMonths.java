package io.redress.feedback.figures;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.FollowUpEvent.SurveyInvited;
import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.feedback.domain.Complaints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Complaints of three months with all that can become of them, the same for the same seed. */
record ThreeMonths(Figures figures, Random random) {

    private static final Instant BEGIN = Instant.parse("2026-08-31T20:00:00Z");
    private static final int MINUTES = 90 * 24 * 60;
    private static final List<Category> CATEGORIES = List.of(Category.values());

    void of(int complaints) {
        for (int i = 0; i < complaints; i++) {
            var about =
                    Complaints.about("month-" + i)
                            .at(BEGIN.plus(Duration.ofMinutes(random.nextInt(MINUTES))));
            figures.hear(about.received(), opened(about));
            if (chance(20)) {
                late(about);
            }
            if (chance(85)) {
                figures.hear(about.replied("我们在查。"));
                if (chance(90)) {
                    resolved(about);
                }
            }
            if (chance(4)) {
                merged(about);
            }
        }
    }

    private void resolved(Complaints about) {
        var id = about.reference().complaintId();
        var at = about.at().plus(Duration.ofHours(random.nextInt(300)));
        figures.hear(
                new CaseResolved(id, "agent-" + random.nextInt(5), Manner.DEFERRED, "好了。", at),
                new SurveyInvited(id, id.value(), at.plus(Duration.ofDays(7)), at));
        if (chance(60)) {
            figures.hear(
                    new SurveyAnswered(
                            id, id.value(), 1 + random.nextInt(5), chance(80), null, at));
        }
        if (chance(15)) {
            figures.hear(
                    new CaseReopened(id, ReopenReason.NOT_SOLVED, null, "general", 2, at),
                    new CaseResolved(
                            id, "chen", Manner.AT_ONCE, "这次好了。", at.plus(Duration.ofDays(40))));
        }
    }

    private void late(Complaints about) {
        figures.hear(
                new ClockBreached(
                        about.reference().complaintId(), ClockKind.PLAN, about.at(), about.at()));
    }

    private void merged(Complaints about) {
        var into = Complaints.about("another").reference();
        figures.hear(
                new CaseMerged(
                        about.reference().complaintId(),
                        into.complaintId(),
                        into,
                        "同一件事",
                        "wang",
                        about.at()));
    }

    private CaseOpened opened(Complaints about) {
        return new CaseOpened(
                about.reference().complaintId(),
                about.reference(),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                Severity.NORMAL,
                Set.of(),
                "zh",
                "general",
                1 + random.nextInt(2),
                "1",
                about.at());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
