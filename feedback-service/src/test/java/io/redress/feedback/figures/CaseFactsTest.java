package io.redress.feedback.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.Event;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Flag;
import io.redress.contract.Money;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.cases.CaseRecord;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.followup.Outcome;
import io.redress.contract.resolution.CaseState;
import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent.CaseClosed;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.contract.resolution.ResolutionEvent.CustomerReplied;
import io.redress.contract.resolution.ResolutionEvent.InformationRequested;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.feedback.domain.Complaints;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.RecordedLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

class CaseFactsTest {

    static final Complaints FRIDGE = Complaints.about("facts");
    static final Instant AT = FRIDGE.at();

    final RecordedLog log = new RecordedLog();
    final MongoTemplate mongo =
            new MongoTemplate(
                    MongoClients.create(Infrastructure.mongoUri()), "facts-" + UUID.randomUUID());
    final Figures figures = new Figures(mongo, log);
    final CaseFacts facts = figures.facts();

    @Test
    void oneRecordTellsTheWholeCaseAndNoPerson() {
        hear(FRIDGE.received(), 0);
        var theCase = wholeCase();
        for (int i = 0; i < theCase.size(); i++) {
            hear(theCase.get(i), i + 1);
        }
        var last = (CaseRecord) log.events().getLast();
        assertThat(last)
                .returns(FRIDGE.reference(), CaseRecord::reference)
                .returns(CaseState.CLOSED, CaseRecord::state)
                .returns(Category.PRODUCT_QUALITY, CaseRecord::category)
                .returns(Severity.HIGH, CaseRecord::severity)
                .returns(List.of(RemedyKind.REFUND, RemedyKind.APOLOGY), CaseRecord::remedies)
                .returns(Money.cny(1_999), CaseRecord::granted)
                .returns(1, CaseRecord::reopened)
                .returns(1, CaseRecord::clocksBreached)
                .returns(4, CaseRecord::rating)
                .returns(Outcome.SATISFIED, CaseRecord::outcome);
        assertThat(new EventCodec().json(last)).doesNotContain("li.lei", "李雷", "wang", "冰箱", "道歉");
    }

    @Test
    void aQuestionIsWaitedForUntilTheCustomerAnswers() {
        hear(FRIDGE.received(), 0);
        var id = FRIDGE.reference().complaintId();
        hear(new InformationRequested(id, id.value(), "wang", "?", AT), 1);
        assertThat(state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
        hear(new CustomerReplied(id, id.value(), AT), 2);
        assertThat(state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void nothingIsPassedOnBeforeTheComplaintItselfIsKnown() {
        hear(wholeCase().getFirst(), 1);
        assertThat(log.events()).isEmpty();
        hear(FRIDGE.received(), 0);
        assertThat(state()).isEqualTo(CaseState.OPEN);
    }

    /** Topics are read in any order against each other; within a topic the order holds. */
    @Test
    void theRecordIsTheSameInWhateverOrderTheTopicsAreRead() {
        hear(FRIDGE.received(), 0);
        var theCase = wholeCase();
        for (int i = 0; i < theCase.size(); i++) {
            hear(theCase.get(i), i + 1);
        }
        var expected = log.events().getLast();
        for (int seed = 0; seed < 20; seed++) {
            mongo.dropCollection(CaseFacts.NAME);
            var shuffled = new ArrayList<Integer>();
            for (int i = 0; i < theCase.size(); i++) {
                shuffled.add(i);
            }
            Collections.shuffle(shuffled, new Random(seed));
            inTopicOrder(theCase, shuffled).forEach(i -> hear(theCase.get(i), i + 1));
            hear(FRIDGE.received(), 0);
            assertThat(log.events().getLast()).isEqualTo(expected);
        }
    }

    private static List<Integer> inTopicOrder(List<Event> events, List<Integer> order) {
        var result = new ArrayList<Integer>();
        var pending = new LinkedHashSet<>(order);
        while (!pending.isEmpty()) {
            var next =
                    pending.stream()
                            .filter(
                                    i ->
                                            pending.stream()
                                                    .noneMatch(
                                                            j ->
                                                                    j < i
                                                                            && sameTopic(
                                                                                    events.get(i),
                                                                                    events.get(j))))
                            .findFirst()
                            .orElseThrow();
            result.add(next);
            pending.remove(next);
        }
        return result;
    }

    private static boolean sameTopic(Event a, Event b) {
        return a.getClass().getEnclosingClass() == b.getClass().getEnclosingClass();
    }

    private List<Event> wholeCase() {
        var id = FRIDGE.reference().complaintId();
        return List.of(
                new CaseOpened(
                        id,
                        FRIDGE.reference(),
                        Category.PRODUCT_QUALITY,
                        Severity.HIGH,
                        Set.of(Flag.SAFETY),
                        "zh",
                        "general",
                        1,
                        "1",
                        AT),
                message(MessageKind.ACKNOWLEDGEMENT),
                new ClockBreached(id, ClockKind.PLAN, AT, AT),
                FRIDGE.offered(),
                new RemedyAccepted(
                        id, FRIDGE.id("offer"), FRIDGE.id("option-1"), List.of(), Channel.WEB, AT),
                FRIDGE.resolved(),
                new CaseReopened(id, ReopenReason.CUSTOMER_ASKED, "wang", "general", 1, AT),
                FRIDGE.resolved(),
                new SurveyAnswered(id, id.value(), 4, true, "李雷很满意", AT),
                new ComplaintClosed(id, Outcome.SATISFIED, AT),
                new CaseClosed(id, AT));
    }

    private MessageSent message(MessageKind kind) {
        return new MessageSent(
                FRIDGE.reference().complaintId(),
                FRIDGE.id("ack"),
                kind,
                Delivery.MAILED,
                "zh",
                "冰箱",
                "李雷，您好",
                AT);
    }

    private CaseState state() {
        return ((CaseRecord) log.events().getLast()).state();
    }

    /** As the platform does it: changes guarded by sequence, then told that they are written. */
    private void hear(Event event, long sequence) {
        var envelope = new EventEnvelope<>(UUID.randomUUID(), sequence, null, null, null, event);
        for (var change : facts.changes(envelope)) {
            mongo.upsert(
                    Query.query(Criteria.where("_id").is(change.id())),
                    change.update(),
                    Document.class,
                    CaseFacts.NAME);
            facts.written(Set.of(change.id()));
        }
    }
}
