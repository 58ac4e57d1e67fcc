package io.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.Flag;
import io.redress.contract.Reference;
import io.redress.contract.Severity;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.ComplaintReopened;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.followup.Outcome;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ChoiceReceived;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.contract.resolution.ChoiceRefusal;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent.CaseClosed;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseReclassified;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.ChoiceRefused;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.contract.resolution.ResolutionEvent.ClockMet;
import io.redress.contract.resolution.ResolutionEvent.ClockStarted;
import io.redress.contract.resolution.ResolutionEvent.CustomerReplied;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.resolution.ResolutionEvent.RemedyDelivered;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent.LinkConfirmed;
import io.redress.contract.triage.TriageEvent.TriageCorrected;
import io.redress.resolution.measures.OpenCases;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;

/** In by each topic and the API, out by the topic and the view. */
class ResolutionServiceTest extends Running {

    private static final String OFFER =
            """
            {"options":[{"remedies":[{"kind":"refund","amount":199},{"kind":"apology"}]},
                        {"remedies":[{"kind":"replacement"}]}],"text":"请选择"}
            """;

    private final MeterRegistry meters;
    private final OpenCases openCases;

    @Autowired
    ResolutionServiceTest(
            WebApplicationContext context, MeterRegistry meters, OpenCases openCases) {
        super(context);
        this.meters = meters;
        this.openCases = openCases;
    }

    @Test
    void aComplaintGoesTheWholeWayToItsClosing() throws Exception {
        var reference = opened();
        asks("lin", reference, "assignment", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("assigned"));
        asks("lin", reference, "offers", OFFER)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("offer-made"));
        var offer = awaitEvent(reference, RemedyOffered.class);
        topics.put(
                new ChoiceReceived(
                        reference.complaintId(),
                        arrival(),
                        offer.offerId(),
                        offer.options().getFirst().optionId(),
                        null,
                        CLOCK.instant()));
        assertThat(awaitEvent(reference, RemedyAccepted.class).via()).isEqualTo(Channel.WEB);
        asks("lin", reference, "deliveries", "{\"note\":\"已退款\"}").andExpect(status().isOk());
        awaitEvent(reference, RemedyDelivered.class);
        asks("lin", reference, "resolution", "{\"summary\":\"已退款并致歉\",\"manner\":\"deferred\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("resolved"));
        awaitEvent(reference, CaseResolved.class);
        topics.put(
                new ComplaintClosed(reference.complaintId(), Outcome.SATISFIED, CLOCK.instant()),
                1,
                null);
        awaitEvent(reference, CaseClosed.class);
        sees("lin", "/api/cases/" + reference)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("closed"))
                .andExpect(jsonPath("$.clocks").isEmpty());
    }

    @Test
    void theStoryGathersWhatEveryServiceSaid() throws Exception {
        var reference = opened();
        says(reference, "又漏了");
        awaitEvent(reference, CustomerReplied.class);
        topics.put(sent(reference, CLOCK.instant()), 1, null);
        await().untilAsserted(
                        () ->
                                sees("lin", "/api/cases/" + reference)
                                        .andExpect(header().exists("ETag"))
                                        .andExpect(
                                                jsonPath("$.complaint.complainant.name")
                                                        .value("王芳"))
                                        .andExpect(jsonPath("$.triage.reasons[0]").value("提到漏水"))
                                        .andExpect(jsonPath("$.said[0].text").value("又漏了"))
                                        .andExpect(jsonPath("$.sent[0].kind").value("case-state"))
                                        .andExpect(jsonPath("$.unheard").value(1))
                                        .andExpect(jsonPath("$.clocks.length()").value(3))
                                        .andExpect(
                                                jsonPath("$.timeline[*].kind")
                                                        .value(hasItem("customer-replied"))));
    }

    @Test
    void theQueueHasTheCaseAndCountsIt() throws Exception {
        var reference = received();
        triaged(reference, Category.BILLING, null);
        await().untilAsserted(
                        () -> {
                            sees("lin", "/api/queues/money")
                                    .andExpect(
                                            jsonPath("$.cases[*].of.reference")
                                                    .value(hasItem(reference.value())))
                                    .andExpect(jsonPath("$.cases[0].headline").isNotEmpty());
                            sees("lin", "/api/queues")
                                    .andExpect(
                                            jsonPath("$[?(@.queue=='money')].byState.open")
                                                    .isNotEmpty());
                        });
        sees("lin", "/api/cases?reference=" + reference)
                .andExpect(jsonPath("$.cases.length()").value(1));
        asks("mei", reference, "assignment", "{}").andExpect(status().isOk());
        sees("lin", "/api/cases?assignee=mei&state=assigned")
                .andExpect(jsonPath("$.cases[*].of.reference").value(hasItem(reference.value())));
        sees("lin", "/api/queues/nowhere").andExpect(status().isNotFound());
    }

    @Test
    void ofTwoAgentsTheSecondLearnsWhatTheFirstDid() throws Exception {
        var reference = opened();
        var etag =
                sees("lin", "/api/cases/" + reference).andReturn().getResponse().getHeader("ETag");
        reply("lin", reference, etag, "k1").andExpect(status().isOk());
        reply("wang", reference, etag, "k2")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"))
                .andExpect(jsonPath("$.currentVersion").isNumber())
                .andExpect(jsonPath("$.changes[*].kind").value(hasItem("reply-written")))
                .andExpect(jsonPath("$.changes[*].by").value(hasItem("lin")));
    }

    @Test
    void theSameRequestTwiceIsDoneOnce() throws Exception {
        var reference = opened();
        reply("lin", reference, null, "once").andExpect(status().isOk());
        reply("lin", reference, null, "once").andExpect(status().isOk());
        assertThat(events(reference).stream().filter(e -> isReply(e)).count()).isEqualTo(1);
    }

    @Test
    void aRuleThatSaysNoIsAnsweredWithItsCode() throws Exception {
        var reference = opened();
        asks("lin", reference, "deliveries", "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("nothing-to-deliver"));
        asks("lin", reference, "replies", "{\"text\":\" \"}").andExpect(status().isBadRequest());
        sees("lin", "/api/cases/" + newReference()).andExpect(status().isNotFound());
    }

    @Test
    void aRemedyOffTheMenuIsRefusedAndTheMenuNamed() throws Exception {
        var reference = received();
        triaged(reference, Category.SERVICE_ATTITUDE, null);
        awaitEvent(reference, ClockStarted.class);
        asks("lin", reference, "offers", OFFER)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("remedy-not-on-menu"))
                .andExpect(
                        jsonPath("$.detail")
                                .value(
                                        org.hamcrest.Matchers.containsString(
                                                "apology, compensation")));
    }

    @Test
    void theSameStoryToldTwiceIsMergedAndWhatIsSaidThereIsHeardHere() throws Exception {
        var earlier = opened();
        var later = received();
        triaged(
                later,
                Category.PRODUCT_QUALITY,
                new Link(earlier.complaintId(), earlier, true, "同一订单"));
        assertThat(awaitEvent(later, CaseMerged.class).into()).isEqualTo(earlier.complaintId());
        assertThat(awaitEvent(earlier, CustomerReplied.class).messageId())
                .isEqualTo(later.complaintId().value());
        var message = says(later, "还有人吗");
        await().until(
                        () ->
                                events(earlier).stream()
                                        .anyMatch(
                                                it ->
                                                        it instanceof CustomerReplied replied
                                                                && replied.messageId()
                                                                        .equals(
                                                                                message
                                                                                        .messageId())));
        await().untilAsserted(
                        () ->
                                sees("lin", "/api/cases/" + earlier)
                                        .andExpect(
                                                jsonPath("$.linked[0].reference")
                                                        .value(equalTo(later.value()))));
    }

    @Test
    void aPersonsCorrectionMovesTheCaseAndIsSeenOnIt() throws Exception {
        var reference = opened();
        var said = new Judgement(Category.PRODUCT_QUALITY, Severity.NORMAL, Set.of());
        var right = new Judgement(Category.DELIVERY, Severity.HIGH, Set.of(Flag.REPEAT));
        topics.put(
                new TriageCorrected(
                        reference.complaintId(),
                        reference,
                        said,
                        right,
                        "test",
                        "wang",
                        CLOCK.instant()),
                1,
                null);

        assertThat(awaitEvent(reference, CaseReclassified.class).queue()).isEqualTo("delivery");
        await().untilAsserted(
                        () ->
                                sees("lin", "/api/cases/" + reference)
                                        .andExpect(jsonPath("$.category").value("delivery"))
                                        .andExpect(jsonPath("$.queue").value("delivery"))
                                        .andExpect(jsonPath("$.judged.by").value("wang")));
    }

    @Test
    void aConfirmedLinkMakesOneCaseAndBringsTheResolvedOneBack() throws Exception {
        var earlier = opened();
        asks("lin", earlier, "resolution", "{\"summary\":\"已换新\",\"manner\":\"at-once\"}");
        awaitEvent(earlier, CaseResolved.class);
        CLOCK.advance(Duration.ofMinutes(1));
        var later = opened();
        topics.put(
                new LinkConfirmed(
                        later.complaintId(),
                        later,
                        earlier.complaintId(),
                        earlier,
                        "wang",
                        CLOCK.instant()),
                1,
                null);

        assertThat(awaitEvent(later, CaseMerged.class).mergedBy()).isEqualTo("wang");
        assertThat(awaitEvent(earlier, CaseReopened.class).reason())
                .isEqualTo(ReopenReason.COMPLAINED_AGAIN);
    }

    @Test
    void aDangerToldTheSecondTimeMakesTheCaseAnEmergency() throws Exception {
        var normal = opened();
        var grave = received();
        triaged(
                grave,
                new Judgement(Category.PRODUCT_QUALITY, Severity.CRITICAL, Set.of(Flag.SAFETY)),
                certainly(normal));

        assertThat(awaitEvent(normal, CaseReclassified.class))
                .returns(Severity.CRITICAL, CaseReclassified::severity)
                .returns(Set.of(Flag.SAFETY), CaseReclassified::flags)
                .returns("emergency", CaseReclassified::queue);
        sees("lin", "/api/cases/" + normal).andExpect(jsonPath("$.queue").value("emergency"));
    }

    @Test
    void whatAPersonSaysOfAJoinedComplaintRaisesTheCaseItWasJoinedTo() {
        var first = opened();
        var joined = received();
        triaged(joined, Category.PRODUCT_QUALITY, certainly(first));
        awaitEvent(joined, CaseMerged.class);
        topics.put(
                new TriageCorrected(
                        joined.complaintId(),
                        joined,
                        new Judgement(Category.PRODUCT_QUALITY, Severity.NORMAL, Set.of()),
                        new Judgement(
                                Category.PRODUCT_QUALITY, Severity.CRITICAL, Set.of(Flag.SAFETY)),
                        "test",
                        "wang",
                        CLOCK.instant()),
                1,
                null);

        assertThat(awaitEvent(first, CaseReclassified.class))
                .returns("emergency", CaseReclassified::queue)
                .returns("wang", CaseReclassified::by);
    }

    @Test
    void aLinkToACaseThatWasTakenBackIsNoted() {
        var earlier = opened();
        topics.put(new WithdrawalReceived(earlier.complaintId(), arrival(), null, CLOCK.instant()));
        awaitEvent(earlier, CaseWithdrawn.class);
        var later = opened();
        confirmed(later, earlier);

        assertThat(awaitEvent(later, NoteAdded.class).agent()).isEqualTo("wang");
    }

    @Test
    void whatIsSaidOfAStoryToldThreeTimesReachesTheOneCaseThatIsWorkedOn() throws Exception {
        var first = opened();
        var second = opened();
        var third = received();
        triaged(third, Category.PRODUCT_QUALITY, certainly(second));
        awaitEvent(third, CaseMerged.class);
        confirmed(second, first);
        awaitEvent(second, CaseMerged.class);

        var message = says(third, "还在等");
        await().untilAsserted(() -> assertThat(repliesIn(first)).contains(message.messageId()));
        var fourth = received();
        triaged(fourth, Category.PRODUCT_QUALITY, certainly(third));
        assertThat(awaitEvent(fourth, CaseMerged.class).into()).isEqualTo(first.complaintId());
        await().untilAsserted(
                        () ->
                                sees("lin", "/api/cases/" + first)
                                        .andExpect(
                                                jsonPath("$.linked[*].reference")
                                                        .value(
                                                                containsInAnyOrder(
                                                                        second.value(),
                                                                        third.value(),
                                                                        fourth.value()))));
    }

    @Test
    void aJoiningReachesTheEndOfTheChainWhenTheMiddleIsJoinedInTheSameMoment() {
        var first = opened();
        var second = received();
        var third = received();
        triaged(second, Category.PRODUCT_QUALITY, certainly(first));
        triaged(third, Category.PRODUCT_QUALITY, certainly(second));

        await().untilAsserted(
                        () ->
                                assertThat(repliesIn(first))
                                        .contains(
                                                second.complaintId().value(),
                                                third.complaintId().value()));
    }

    @Test
    void theEchoOfAReopeningLeavesTheCaseAsItWasResolvedSince() throws Exception {
        var earlier = opened();
        resolves(earlier);
        CLOCK.advance(Duration.ofMinutes(1));
        var later = received();
        triaged(later, Category.PRODUCT_QUALITY, certainly(earlier));
        awaitEvent(earlier, CaseReopened.class);
        asks("wang", earlier, "resolution", "{\"summary\":\"再换新\",\"manner\":\"at-once\"}")
                .andExpect(status().isOk());
        CLOCK.advance(Duration.ofMinutes(1));
        topics.put(
                new ComplaintReopened(
                        earlier.complaintId(),
                        ReopenReason.COMPLAINED_AGAIN,
                        null,
                        CLOCK.instant()),
                1,
                null);
        topics.put(
                new ComplaintClosed(earlier.complaintId(), Outcome.SATISFIED, CLOCK.instant()),
                2,
                null);

        awaitEvent(earlier, CaseClosed.class);
        assertThat(events(earlier).stream().filter(CaseReopened.class::isInstance)).hasSize(1);
    }

    @Test
    void aWithdrawalBeforeTriageIsKept() {
        var reference = received();
        topics.put(
                new WithdrawalReceived(reference.complaintId(), arrival(), "不用了", CLOCK.instant()));
        awaitEvent(reference, CaseWithdrawn.class);
        triaged(reference, Category.DELIVERY, null);
        var other = opened();
        assertThat(events(other)).isNotEmpty();
        assertThat(events(reference)).hasSize(1);
    }

    @Test
    void aChoiceThatCannotBeTakenIsAnswered() {
        var reference = opened();
        topics.put(
                new ChoiceReceived(
                        reference.complaintId(),
                        arrival(),
                        UUID.randomUUID(),
                        null,
                        null,
                        CLOCK.instant()));
        assertThat(awaitEvent(reference, ChoiceRefused.class).reason())
                .isEqualTo(ChoiceRefusal.NO_SUCH_OFFER);
    }

    @Test
    void moreAboutACallIsHeard() {
        var reference = opened();
        topics.put(
                new CallUpdated(
                        reference.complaintId(),
                        arrival(),
                        "call-1",
                        "然后他挂了电话",
                        null,
                        CLOCK.instant()));
        awaitEvent(reference, CustomerReplied.class);
    }

    @Test
    void aBadSurveyReopensForAnotherAgent() throws Exception {
        var reference = opened();
        asks(
                        "lin",
                        reference,
                        "resolution",
                        "{\"summary\":\"解释了\",\"manner\":\"at-once\",\"reply\":\"请用醋\"}")
                .andExpect(status().isOk());
        topics.put(
                new ComplaintReopened(
                        reference.complaintId(), ReopenReason.NOT_SOLVED, 1, CLOCK.instant()),
                1,
                null);
        assertThat(awaitEvent(reference, CaseReopened.class).previousAgent()).isEqualTo("lin");
        asks("lin", reference, "assignment", "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("previous-agent"));
        asks("wang", reference, "assignment", "{}").andExpect(status().isOk());
    }

    @Test
    void clocksBreachByThemselvesAndAMessageToTheCustomerStartsTheirsAnew() {
        var reference = opened();
        CLOCK.advance(Duration.ofHours(25));
        awaitEvent(reference, ClockBreached.class);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                meters.get("redress.clocks.breached")
                                                        .tag("clock", "first-response")
                                                        .counter()
                                                        .count())
                                        .isPositive());
        topics.put(sent(reference, CLOCK.instant()), 1, null);
        awaitEvent(reference, ClockMet.class);
    }

    @Test
    void onlyThoseWhoMayDoSo() throws Exception {
        var reference = opened();
        mvc.perform(get("/api/cases/" + reference)).andExpect(status().isUnauthorized());
        as("qi", "QUALITY", get("/api/cases/" + reference)).andExpect(status().isOk());
        as("qi", "QUALITY", post("/api/cases/" + reference + "/assignment"))
                .andExpect(status().isForbidden());
        as("an", "ADMINISTRATOR", get("/api/queues")).andExpect(status().isForbidden());
        asks("lin", reference, "reopening", "{}").andExpect(status().isForbidden());
        as("chief", "SUPERVISOR", post("/api/cases/" + reference + "/reopening"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("case-not-ended"));
        as(
                        "machine",
                        "SERVICE",
                        post("/api/cases/" + reference + "/assignment")
                                .header("X-Redress-Acting-Agent", "hua"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agent").value("hua"));
        as("lin", "AGENT", post("/api/cases/" + reference + "/assignment/more"))
                .andExpect(status().isNotFound());
    }

    @Test
    void theDeskIsCountedAndTimed() throws Exception {
        var reference = opened();
        await().untilAsserted(
                        () ->
                                sees("lin", "/api/cases/" + reference)
                                        .andExpect(jsonPath("$.complaint").exists()));
        asks("lin", reference, "resolution", "{\"summary\":\"解释了\",\"manner\":\"at-once\"}")
                .andExpect(status().isOk());
        openCases.look();
        await().untilAsserted(
                        () -> {
                            assertThat(meters.get("redress.time.to.first.response").timer().count())
                                    .isPositive();
                            assertThat(meters.get("redress.time.to.resolved").timer().count())
                                    .isPositive();
                        });
        opened();
        openCases.look();
        assertThat(
                        meters.get("redress.cases.open")
                                .tags("queue", "products", "state", "open")
                                .gauge()
                                .value())
                .isPositive();
    }

    @Test
    void theApiDescribesItself() throws Exception {
        mvc.perform(get("/api-docs/resolution"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/cases/{case}/offers'].post").exists())
                .andExpect(jsonPath("$.paths['/api/queues'].get").exists());
    }

    private static Link certainly(Reference earlier) {
        return new Link(earlier.complaintId(), earlier, true, "同一订单");
    }

    private void confirmed(Reference later, Reference earlier) {
        topics.put(
                new LinkConfirmed(
                        later.complaintId(),
                        later,
                        earlier.complaintId(),
                        earlier,
                        "wang",
                        CLOCK.instant()),
                1,
                null);
    }

    private List<UUID> repliesIn(Reference reference) {
        return events(reference).stream()
                .filter(CustomerReplied.class::isInstance)
                .map(it -> ((CustomerReplied) it).messageId())
                .toList();
    }

    private void resolves(Reference reference) throws Exception {
        asks("lin", reference, "resolution", "{\"summary\":\"已换新\",\"manner\":\"at-once\"}")
                .andExpect(status().isOk());
        awaitEvent(reference, CaseResolved.class);
    }

    private org.springframework.test.web.servlet.ResultActions reply(
            String agent, Reference reference, String etag, String key) throws Exception {
        var request =
                post("/api/cases/" + reference + "/replies")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", key)
                        .content("{\"text\":\"马上处理\"}");
        return as(agent, "AGENT", etag == null ? request : request.header("If-Match", etag));
    }

    private static boolean isReply(Object event) {
        return event instanceof io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
    }

    private static MessageSent sent(Reference reference, java.time.Instant at) {
        return new MessageSent(
                reference.complaintId(),
                UUID.randomUUID(),
                MessageKind.CASE_STATE,
                Delivery.MAILED,
                "zh",
                "进展",
                "仍在处理",
                at);
    }
}
