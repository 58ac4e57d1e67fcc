package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.closed;
import static io.redress.resolution.domain.Story.joined;
import static io.redress.resolution.domain.Story.linked;
import static io.redress.resolution.domain.Story.offered;
import static io.redress.resolution.domain.Story.opened;
import static io.redress.resolution.domain.Story.resolved;
import static io.redress.resolution.domain.Story.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseReclassified;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CustomerReplied;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.Open;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoiningTest {

    private final Joining joining = new Joining(Story.POLICY);

    @Test
    void aComplaintThatIsJoinedIsSomethingTheCustomerSaid() {
        var story = assigned().when(joined(NINE));
        assertThat(story.file().unheard()).isEqualTo(1);
        waiting().when(joined(NINE)).thenIs(ResolutionCase.Assigned.class);
    }

    @Test
    void aGraverTwinMakesTheCaseAsGraveAndALighterOneLeavesIt() {
        var story = assigned().when(joined(Severity.CRITICAL, NINE));
        assertThat(story.last(CaseReclassified.class))
                .returns(Category.PRODUCT_QUALITY, CaseReclassified::category)
                .returns(Severity.CRITICAL, CaseReclassified::severity)
                .returns(Set.of(Flag.REPEAT, Flag.SAFETY), CaseReclassified::flags)
                .returns("emergency", CaseReclassified::queue)
                .returns(3, CaseReclassified::tier)
                .returns("policy", CaseReclassified::by);
        story.when(joined(Severity.LOW, NINE)).thenKinds(CustomerReplied.class);
    }

    @Test
    void aResolvedCaseThatAGraverTwinReopensComesBackInTheQueueForThat() {
        var story = resolved().when(joined(Severity.CRITICAL, NINE.plusSeconds(1)));
        assertThat(story.last(CaseReopened.class))
                .returns("emergency", CaseReopened::queue)
                .returns(3, CaseReopened::tier);
    }

    @Test
    void aRepeatComplaintReopensTheResolvedOrClosedCaseItRepeats() {
        var story = resolved().when(joined(NINE.plusSeconds(1))).thenIs(Open.class);
        assertThat(story.last(CaseReopened.class).reason())
                .isEqualTo(ReopenReason.COMPLAINED_AGAIN);
        closed().when(joined(NINE.plusSeconds(1))).thenIs(Open.class);
    }

    @Test
    void aComplaintFromBeforeTheOutcomeReopensNothing() {
        resolved().when(joined(NINE.minusSeconds(1))).thenIs(Resolved.class);
    }

    @Test
    void aNewStoryAboutALongClosedCaseIsANewCase() {
        var window = Story.POLICY.reopenWithin();
        assertThat(joining.takesIn(closed().state(), NINE.plus(window).minusMillis(1))).isTrue();
        assertThat(joining.takesIn(closed().state(), NINE.plus(window))).isFalse();
        assertThat(joining.takesIn(resolved().state(), NINE.plus(Duration.ofDays(90)))).isTrue();
        assertThat(joining.takesIn(new Unopened(Story.OTHER.complaintId(), 0), NINE)).isTrue();
        assertThat(joining.takesIn(opened().when(linked(NINE)).state(), NINE)).isFalse();
    }

    @Test
    void aLinkThatAPersonConfirmedJoinsTheCases() {
        var story = opened().when(linked(NINE)).thenIs(Merged.class);
        assertThat(story.last(CaseMerged.class))
                .returns("wang", CaseMerged::mergedBy)
                .returns(Story.OTHER, CaseMerged::intoReference);
    }

    @Test
    void aLinkThatJoinsNothingIsNoted() {
        var story = opened().when(linked(false, NINE)).thenIs(Open.class);
        assertThat(story.last(NoteAdded.class).text()).contains("该案已撤回", "closed long ago");
        opened().when(new CaseCommand.WithdrawOnBehalf(Story.LIN, null))
                .when(linked(NINE))
                .thenKinds(NoteAdded.class);
        opened().when(linked(NINE)).when(linked(NINE)).thenNothing();
    }

    @Test
    void whatTheCustomerHasToChooseFromIsNotTakenAwayByALink() {
        offered().when(linked(NINE)).thenKinds(NoteAdded.class).thenIs(OfferMade.class);
        resolved().when(linked(NINE)).thenKinds(NoteAdded.class).thenIs(Resolved.class);
    }
}
