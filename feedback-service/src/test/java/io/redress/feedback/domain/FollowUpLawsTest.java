package io.redress.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.ComplaintReopened;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.resolution.ChoiceRefusal;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseClosed;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.ChoiceRefused;
import io.redress.contract.resolution.ResolutionEvent.OfferDeclined;
import io.redress.contract.resolution.ResolutionEvent.OfferExpired;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.feedback.domain.FollowUp.AwaitingSurvey;
import io.redress.feedback.domain.FollowUp.Ended;
import io.redress.feedback.domain.FollowUp.NotStarted;
import io.redress.feedback.domain.FollowUp.Running;
import io.redress.feedback.domain.FollowUp.Started;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens in whatever order, the follow-up stays one that a customer understands. */
class FollowUpLawsTest {

    static final Complaints FRIDGE = Complaints.about("laws");
    static final UUID OFFER = FRIDGE.id("offer");

    /** Something that may happen, in any order. */
    enum Happening {
        RECEIVED,
        REPLIED,
        OFFERED,
        OFFER_EXPIRED,
        ACCEPTED,
        DECLINED,
        CHOICE_REFUSED,
        RESOLVED,
        REOPENED_BY_SURVEY,
        REOPENED_BY_CUSTOMER,
        CASE_CLOSED,
        WITHDRAWN,
        MERGED,
        CONTENT_ANSWER,
        BAD_ANSWER,
        A_DAY_PASSES,
        A_WEEK_PASSES
    }

    final FollowUpRules rules = PlainWording.rules();

    @Property(tries = 400)
    void aMessageIsNeverDecidedTwice(@ForAll("histories") List<Happening> history) {
        var ids = new HashSet<UUID>();
        for (var event : new Story().tell(history).events) {
            if (event instanceof MessageSent message) {
                assertThat(ids.add(message.messageId())).isTrue();
            }
        }
    }

    @Property(tries = 400)
    void afterTheEndNothingIsSaidOfItselfUntilTheComplaintComesBack(
            @ForAll("histories") List<Happening> history) {
        boolean ended = false;
        for (var event : new Story().tell(history).events) {
            switch (event) {
                case ComplaintClosed ignored -> {
                    assertThat(ended).as("closed twice").isFalse();
                    ended = true;
                }
                case ComplaintReopened ignored -> ended = false;
                case MessageSent message when message.kind() == MessageKind.REOPENED ->
                        ended = false;
                case MessageSent message when message.kind() == MessageKind.OUTCOME ->
                        ended = false;
                case MessageSent message ->
                        assertThat(ended && message.kind() == MessageKind.CASE_STATE).isFalse();
                default -> {}
            }
        }
    }

    @Property(tries = 400)
    void aSurveyIsAnsweredAtMostOnce(@ForAll("histories") List<Happening> history) {
        var answered = new HashSet<UUID>();
        for (var event : new Story().tell(history).events) {
            if (event instanceof SurveyAnswered it) {
                assertThat(answered.add(it.surveyId())).isTrue();
            }
        }
    }

    @Property(tries = 400)
    void whatBroughtNothingAboutBringsNothingAboutLater(
            @ForAll("histories") List<Happening> history) {
        var story = new Story().tell(history);
        if (story.state instanceof Started started) {
            for (var ignored : story.withoutTrace) {
                assertThat(rules.news(started, UUID.randomUUID(), ignored, story.now)).isEmpty();
            }
        }
    }

    @Property(tries = 400)
    void silenceAlwaysMovesTheNextDueTimeIntoTheFuture(
            @ForAll("histories") List<Happening> history) {
        var story = new Story().tell(history);
        var due = rules.nextDue(story.state);
        if (due.isPresent()) {
            var then = due.get().isAfter(story.now) ? due.get() : story.now;
            var state = story.state;
            for (var event : rules.silence(state, then)) {
                state = state.after(event);
            }
            assertThat(rules.nextDue(state).stream()).allMatch(next -> next.isAfter(then));
        }
    }

    @Property(tries = 400)
    void theStateIsTheFoldOfItsEvents(@ForAll("histories") List<Happening> history) {
        var story = new Story().tell(history);
        FollowUp folded = new NotStarted(FRIDGE.reference().complaintId());
        for (var event : story.events) {
            folded = folded.after(event);
        }
        assertThat(folded).isEqualTo(story.state);
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        return Arbitraries.of(Happening.class).list().ofMaxSize(25);
    }

    /** Plays happenings one minute after another. */
    private final class Story {

        private final List<FollowUpEvent> events = new ArrayList<>();
        private final List<ResolutionEvent> withoutTrace = new ArrayList<>();
        private FollowUp state = new NotStarted(FRIDGE.reference().complaintId());
        private Instant now = FRIDGE.at();
        private int count;

        Story tell(List<Happening> history) {
            history.forEach(this::happens);
            return this;
        }

        private void happens(Happening happening) {
            now = now.plus(Duration.ofMinutes(1));
            count++;
            switch (happening) {
                case RECEIVED ->
                        decided(rules.received(state, cause(), FRIDGE.received(), true, now));
                case REPLIED -> news(FRIDGE.at(now).replied("answer " + count));
                case OFFERED -> news(FRIDGE.at(now).offered());
                case OFFER_EXPIRED -> news(new OfferExpired(id(), OFFER, now));
                case ACCEPTED ->
                        news(new RemedyAccepted(id(), OFFER, OFFER, List.of(), Channel.WEB, now));
                case DECLINED -> news(new OfferDeclined(id(), OFFER, null, Channel.WEB, now));
                case CHOICE_REFUSED ->
                        news(new ChoiceRefused(id(), OFFER, ChoiceRefusal.NO_SUCH_OFFER, now));
                case RESOLVED -> news(FRIDGE.at(now).resolved());
                case REOPENED_BY_SURVEY -> news(reopened(ReopenReason.DISSATISFIED));
                case REOPENED_BY_CUSTOMER -> news(reopened(ReopenReason.CUSTOMER_ASKED));
                case CASE_CLOSED -> news(new CaseClosed(id(), now));
                case WITHDRAWN -> news(new CaseWithdrawn(id(), null, now));
                case MERGED -> news(merged());
                case CONTENT_ANSWER -> answer(5, true);
                case BAD_ANSWER -> answer(1, false);
                case A_DAY_PASSES -> passes(Duration.ofDays(1));
                case A_WEEK_PASSES -> passes(Duration.ofDays(7));
            }
        }

        private void news(ResolutionEvent event) {
            if (state instanceof Started started) {
                var said = rules.news(started, cause(), event, now);
                decided(said);
                if (said.isEmpty()) {
                    withoutTrace.add(event);
                }
            }
        }

        private void answer(int rating, boolean solved) {
            if (state instanceof AwaitingSurvey open && now.isBefore(open.expiresAt())) {
                decided(
                        rules.answered(
                                state,
                                new SurveyAnswer(open.surveyId(), rating, solved, null),
                                now));
            }
        }

        private void passes(Duration time) {
            now = now.plus(time);
            decided(rules.silence(state, now));
        }

        private void decided(List<FollowUpEvent> said) {
            said.forEach(event -> state = state.after(event));
            events.addAll(said);
            assertThat(state)
                    .isInstanceOfAny(
                            NotStarted.class, Running.class, AwaitingSurvey.class, Ended.class);
        }

        private CaseReopened reopened(ReopenReason reason) {
            return new CaseReopened(id(), reason, null, "general", 1, now);
        }

        private CaseMerged merged() {
            var other = Complaints.about("other").reference();
            return new CaseMerged(id(), other.complaintId(), other, "same", "wang", now);
        }

        private UUID cause() {
            return FRIDGE.id("cause " + count);
        }

        private ComplaintId id() {
            return FRIDGE.reference().complaintId();
        }
    }
}
