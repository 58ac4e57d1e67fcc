package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.closed;
import static io.redress.resolution.domain.Story.judged;
import static io.redress.resolution.domain.Story.opened;
import static io.redress.resolution.domain.Story.twinJudged;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.ResolutionEvent.CaseReclassified;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Open;
import org.junit.jupiter.api.Test;

class RejudgingTest {

    @Test
    void aCorrectionMovesTheCaseToItsRightQueueAndTier() {
        var story = opened().when(judged(Category.DELIVERY, Severity.HIGH, NINE));

        assertThat(story.last(CaseReclassified.class))
                .returns("delivery", CaseReclassified::queue)
                .returns(2, CaseReclassified::tier)
                .returns("wang", CaseReclassified::by);
        assertThat(story.file().category()).isEqualTo(Category.DELIVERY);
        assertThat(story.file().queue()).isEqualTo("delivery");
    }

    @Test
    void aDangerThatOnlyAPersonSawGoesToTheEmergencyQueueAndToTheTop() {
        var story =
                assigned()
                        .when(judged(Category.PRODUCT_QUALITY, Severity.CRITICAL, NINE))
                        .thenKinds(CaseReclassified.class, CaseEscalated.class)
                        .thenIs(Open.class);

        assertThat(story.file().queue()).isEqualTo("emergency");
        assertThat(story.file().tier()).isEqualTo(4);
    }

    @Test
    void aConfirmationMovesNothing() {
        opened().when(judged(Category.PRODUCT_QUALITY, Severity.NORMAL, NINE)).thenNothing();
    }

    @Test
    void anOlderWordChangesNothingAfterANewerOne() {
        opened().when(judged(Category.DELIVERY, Severity.NORMAL, NINE.plusSeconds(2)))
                .when(judged(Category.PRODUCT_QUALITY, Severity.NORMAL, NINE.plusSeconds(1)))
                .thenNothing();
    }

    @Test
    void whatAPersonSaysOfAJoinedComplaintOnlyEverRaisesTheCase() {
        var story = assigned().when(twinJudged(Severity.CRITICAL, NINE));
        assertThat(story.last(CaseReclassified.class))
                .returns("emergency", CaseReclassified::queue)
                .returns("wang", CaseReclassified::by);
        story.when(twinJudged(Severity.LOW, NINE.plusSeconds(1))).thenNothing();
    }

    @Test
    void aPersonsNewerWordOfTheCaseItselfStandsAgainstAnOlderOneOfAJoinedComplaint() {
        opened().when(judged(Category.DELIVERY, Severity.NORMAL, NINE.plusSeconds(2)))
                .when(twinJudged(Severity.CRITICAL, NINE.plusSeconds(1)))
                .thenNothing();
    }

    @Test
    void aClosedCaseIsCalledByItsRightNameAndStaysClosed() {
        closed().when(judged(Category.BILLING, Severity.LOW, NINE))
                .thenKinds(CaseReclassified.class)
                .thenIs(Closed.class);
    }
}
