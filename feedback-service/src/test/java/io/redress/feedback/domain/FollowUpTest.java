package io.redress.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.ComplaintReopened;
import io.redress.contract.followup.FollowUpEvent.FollowUpStarted;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.FollowUpEvent.SurveyInvited;
import io.redress.contract.followup.FollowUpEvent.SurveyLapsed;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.followup.Outcome;
import io.redress.contract.intake.Complainant;
import io.redress.contract.resolution.ChoiceRefusal;
import io.redress.contract.resolution.PromiseEvent.PromiseBroken;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromisedTo;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseClosed;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.ChoiceRefused;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.feedback.domain.FollowUp.AwaitingSurvey;
import io.redress.feedback.domain.FollowUp.Ended;
import io.redress.feedback.domain.FollowUp.Running;
import io.redress.feedback.domain.FollowUp.Started;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    static final Instant NOW = Instant.parse("2026-11-02T09:00:05Z");
    static final Complaints FRIDGE = Complaints.about("fridge");
    static final UUID CAUSE = UUID.fromString("00000000-0000-5000-8000-000000000001");
    static final FollowUp NOBODY_KNOWN = new FollowUp.NotStarted(FRIDGE.reference().complaintId());

    final FollowUpRules rules = PlainWording.rules();

    @Test
    void acknowledgesAComplaintAtOnceWithItsReferenceAndWhenToExpectAnAnswer() {
        var said = rules.received(NOBODY_KNOWN, CAUSE, FRIDGE.received(), true, NOW);

        assertThat(said).hasSize(2).first().isInstanceOf(FollowUpStarted.class);
        assertThat(message(said))
                .returns(MessageKind.ACKNOWLEDGEMENT, MessageSent::kind)
                .returns(Delivery.MAILED, MessageSent::delivery)
                .returns("zh", MessageSent::language)
                .extracting(MessageSent::text)
                .asString()
                .contains("answer-by=2026-11-03T09:00:00Z", FRIDGE.reference().value(), "track:");
    }

    /** The address may be a third party's: it gets nothing that a stranger wrote. */
    @Test
    void acknowledgesWithoutAWordOfTheSenders() {
        var received = FRIDGE.received();
        var text = message(rules.received(NOBODY_KNOWN, CAUSE, received, true, NOW)).text();

        assertThat(text)
                .contains("name=,")
                .doesNotContain(received.complainant().name(), received.narrative());
    }

    @Test
    void showsTheAcknowledgementInThePortalAloneWhenTheAddressHadEnoughOfThem() {
        var said = rules.received(NOBODY_KNOWN, CAUSE, FRIDGE.received(), false, NOW);
        assertThat(message(said).delivery()).isEqualTo(Delivery.MAIL_LIMITED);
    }

    @Test
    void writesToNobodyWithoutAnAddressThatMailCanGoTo() {
        for (var address : List.of("", "no-address", "a@b\nBcc: c@d", "complaints@redress.local")) {
            var received = FRIDGE.received("李雷", address, null);
            var said = rules.received(NOBODY_KNOWN, CAUSE, received, true, NOW);
            assertThat(message(said).delivery()).as(address).isEqualTo(Delivery.PORTAL_ONLY);
        }
        var without =
                rules.received(NOBODY_KNOWN, CAUSE, FRIDGE.received("李雷", null, null), true, NOW);
        assertThat(message(without).delivery()).isEqualTo(Delivery.PORTAL_ONLY);
    }

    @Test
    void answersInTheLanguageAskedForAndOtherwiseInTheOneOfTheStory() {
        assertThat(languageOf("en-GB", "冰箱坏了")).isEqualTo("en");
        assertThat(languageOf("zh-Hant", "It broke")).isEqualTo("zh");
        assertThat(languageOf(null, "My fridge broke after three days.")).isEqualTo("en");
        assertThat(languageOf(null, "我的 iPhone 15 坏了三次")).isEqualTo("zh");
        assertThat(languageOf(null, "1234 !!")).isEqualTo("zh");
    }

    @Test
    void doesNotStartTwiceWhenAComplaintIsResent() {
        var again = FRIDGE.received();
        assertThat(rules.received(running(), UUID.randomUUID(), again, true, NOW)).isEmpty();
    }

    @Test
    void deliversAnAgentsWordsUnderTheirOwnId() {
        var reply = FRIDGE.replied("我们马上来修。");
        var said = rules.news(running(), CAUSE, reply, NOW);
        assertThat(message(said))
                .returns(reply.messageId(), MessageSent::messageId)
                .returns(MessageKind.REPLY, MessageSent::kind);
    }

    @Test
    void invitesToASurveyTogetherWithTheOutcome() {
        var said = rules.news(running(), CAUSE, FRIDGE.resolved(), NOW);
        var invited = (SurveyInvited) said.getLast();
        assertThat(message(said).kind()).isEqualTo(MessageKind.OUTCOME);
        assertThat(message(said).text()).contains("survey:" + invited.surveyId());
        assertThat(invited.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(after(running(), said)).isInstanceOf(AwaitingSurvey.class);
    }

    @Test
    void closesWhenTheCustomerIsContent() {
        var open = awaitingSurvey();
        var said = rules.answered(open, new SurveyAnswer(open.surveyId(), 3, true, "好"), NOW);
        assertThat(said)
                .extracting(Object::getClass)
                .hasToString(
                        List.of(SurveyAnswered.class, MessageSent.class, ComplaintClosed.class)
                                .toString());
        assertThat(after(open, said)).isInstanceOf(Ended.class);
    }

    @Test
    void reopensAtTwoStarsButNotAtThree() {
        var open = awaitingSurvey();
        var said = rules.answered(open, new SurveyAnswer(open.surveyId(), 2, true, null), NOW);
        assertThat(said)
                .contains(
                        new ComplaintReopened(
                                open.course().complaintId(), ReopenReason.DISSATISFIED, 2, NOW));
        assertThat(message(said).kind()).isEqualTo(MessageKind.REOPENED);
        assertThat(after(open, said)).isInstanceOf(Running.class);
    }

    @Test
    void reopensWhateverTheStarsWhenTheProblemIsNotSolved() {
        var open = awaitingSurvey();
        var said = rules.answered(open, new SurveyAnswer(open.surveyId(), 5, false, null), NOW);
        assertThat(said)
                .contains(
                        new ComplaintReopened(
                                open.course().complaintId(), ReopenReason.NOT_SOLVED, 5, NOW));
    }

    @Test
    void takesOneAnswerToASurveyAndTellsTheSecondSo() {
        var open = awaitingSurvey();
        var answer = new SurveyAnswer(open.surveyId(), 5, true, null);
        var closed = after(open, rules.answered(open, answer, NOW));
        assertThatThrownBy(() -> rules.answered(closed, answer, NOW))
                .isInstanceOfSatisfying(
                        SurveyNotOpen.class,
                        no -> assertThat(no.reason()).isEqualTo(SurveyNotOpen.Reason.ANSWERED));
    }

    @Test
    void takesAnAnswerUntilTheSurveyExpiresAndNotAtThatMoment() {
        var open = awaitingSurvey();
        var answer = new SurveyAnswer(open.surveyId(), 5, true, null);
        assertThat(rules.answered(open, answer, open.expiresAt().minusMillis(1))).isNotEmpty();
        assertThatThrownBy(() -> rules.answered(open, answer, open.expiresAt()))
                .isInstanceOfSatisfying(
                        SurveyNotOpen.class,
                        no -> assertThat(no.reason()).isEqualTo(SurveyNotOpen.Reason.EXPIRED));
    }

    @Test
    void closesAfterSevenDaysOfSilenceAndNotAMomentEarlier() {
        var open = awaitingSurvey();
        assertThat(rules.silence(open, open.expiresAt().minusMillis(1))).isEmpty();
        assertThat(rules.silence(open, open.expiresAt()))
                .containsExactly(
                        new SurveyLapsed(
                                open.course().complaintId(), open.surveyId(), open.expiresAt()),
                        new ComplaintClosed(
                                open.course().complaintId(), Outcome.UNANSWERED, open.expiresAt()));
    }

    @Test
    void tellsTheStateAfterADayOfSilenceAndAgainADayLater() {
        var dayLater = NOW.plus(Duration.ofHours(24));
        assertThat(rules.silence(running(), dayLater.minusMillis(1))).isEmpty();
        var said = rules.silence(running(), dayLater);
        assertThat(message(said).kind()).isEqualTo(MessageKind.CASE_STATE);
        assertThat(message(said).text()).contains("standing=ACKNOWLEDGEMENT");
        var next = after(running(), said);
        assertThat(rules.nextDue(next)).contains(dayLater.plus(Duration.ofHours(24)));
        assertThat(message(rules.silence(next, dayLater.plus(Duration.ofHours(24)))).text())
                .contains("standing=ACKNOWLEDGEMENT");
    }

    @Test
    void confirmsAWithdrawalAndIsSilentAfterwards() {
        var said =
                rules.news(
                        running(),
                        CAUSE,
                        new CaseWithdrawn(FRIDGE.reference().complaintId(), null, NOW),
                        NOW);
        assertThat(message(said).kind()).isEqualTo(MessageKind.WITHDRAWAL_CONFIRMED);
        assertThat(said)
                .contains(
                        new ComplaintClosed(
                                FRIDGE.reference().complaintId(), Outcome.WITHDRAWN, NOW));
        assertThat(rules.nextDue(after(running(), said))).isEmpty();
    }

    @Test
    void tellsWhereAMergedComplaintWentOn() {
        var earlier = Complaints.about("earlier").reference();
        var merged =
                new CaseMerged(
                        FRIDGE.reference().complaintId(),
                        earlier.complaintId(),
                        earlier,
                        "same order",
                        "wang",
                        NOW);
        var said = rules.news(running(), CAUSE, merged, NOW);
        assertThat(message(said))
                .returns(MessageKind.LINKED, MessageSent::kind)
                .extracting(MessageSent::text)
                .asString()
                .contains("into=" + earlier);
        assertThat(said).last().isInstanceOf(ComplaintClosed.class);
    }

    @Test
    void followsAgainWhenTheCustomerComesBackByAMessage() {
        var closed =
                after(
                        awaitingSurvey(),
                        rules.silence(awaitingSurvey(), NOW.plus(Duration.ofDays(8))));
        var said = rules.news((Started) closed, CAUSE, reopened(ReopenReason.CUSTOMER_ASKED), NOW);
        assertThat(message(said).kind()).isEqualTo(MessageKind.REOPENED);
        assertThat(after(closed, said)).isInstanceOf(Running.class);
    }

    @Test
    void followsAgainWhenTheCustomerComplainsAgainAndLeavesTheTellingToTheLaterComplaint() {
        var closed =
                after(
                        awaitingSurvey(),
                        rules.silence(awaitingSurvey(), NOW.plus(Duration.ofDays(8))));
        var again = reopened(ReopenReason.COMPLAINED_AGAIN);
        assertThat(FollowUpRules.concernsCustomer(again)).isTrue();
        var said = rules.news((Started) closed, CAUSE, again, NOW);
        assertThat(said).singleElement().isInstanceOf(ComplaintReopened.class);
        assertThat(after(closed, said)).isInstanceOf(Running.class);
    }

    @Test
    void saysNothingOfAReopeningThatItsOwnSurveyBroughtAbout() {
        assertThat(FollowUpRules.concernsCustomer(reopened(ReopenReason.NOT_SOLVED))).isFalse();
        assertThat(rules.news(awaitingSurvey(), CAUSE, reopened(ReopenReason.NOT_SOLVED), NOW))
                .isEmpty();
    }

    @Test
    void keepsWhatIsBetweenColleaguesFromTheCustomer() {
        var id = FRIDGE.reference().complaintId();
        assertThat(rules.news(running(), CAUSE, new NoteAdded(id, "wang", "难缠", NOW), NOW))
                .isEmpty();
        assertThat(rules.news(running(), CAUSE, new CaseClosed(id, NOW), NOW)).isEmpty();
    }

    @Test
    void apologisesForABrokenPromiseToWhomItWasMadeAndToNobodyElse() {
        var said = rules.news(running(), CAUSE, broken(PromisedTo.CUSTOMER), NOW);
        assertThat(message(said).kind()).isEqualTo(MessageKind.CASE_STATE);
        assertThat(message(said).text()).contains("promised=中午前回电");
        assertThat(rules.news(running(), CAUSE, broken(PromisedTo.REGULATOR), NOW)).isEmpty();
    }

    private static PromiseBroken broken(PromisedTo to) {
        return new PromiseBroken(
                FRIDGE.reference().complaintId(),
                CAUSE,
                PromiseKind.CALL_BACK,
                to,
                "中午前回电",
                "wang",
                NOW,
                false,
                null,
                NOW);
    }

    @Test
    void tellsWhyAChoiceWasRefusedEvenAfterTheEnd() {
        ResolutionEvent refused =
                new ChoiceRefused(
                        FRIDGE.reference().complaintId(), CAUSE, ChoiceRefusal.CASE_ENDED, NOW);
        var ended = new Ended(running().course(), Outcome.WITHDRAWN, NOW);
        var said = rules.news(ended, CAUSE, refused, NOW);
        assertThat(message(said).kind()).isEqualTo(MessageKind.CHOICE_REFUSED);
        assertThat(after(ended, said)).isEqualTo(ended);
    }

    private String languageOf(String asked, String narrative) {
        var received = FRIDGE.received(new Complainant("x", null, null, asked, null), narrative);
        return message(rules.received(NOBODY_KNOWN, CAUSE, received, true, NOW)).language();
    }

    private static CaseReopened reopened(ReopenReason reason) {
        return new CaseReopened(
                FRIDGE.reference().complaintId(), reason, "wang", "general", 1, NOW);
    }

    private Running running() {
        return (Running)
                after(
                        NOBODY_KNOWN,
                        rules.received(NOBODY_KNOWN, CAUSE, FRIDGE.received(), true, NOW));
    }

    private AwaitingSurvey awaitingSurvey() {
        return (AwaitingSurvey)
                after(running(), rules.news(running(), CAUSE, FRIDGE.resolved(), NOW));
    }

    private static FollowUp after(FollowUp state, List<FollowUpEvent> events) {
        for (var event : events) {
            state = state.after(event);
        }
        return state;
    }

    private static MessageSent message(List<FollowUpEvent> events) {
        return events.stream()
                .filter(MessageSent.class::isInstance)
                .map(MessageSent.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
