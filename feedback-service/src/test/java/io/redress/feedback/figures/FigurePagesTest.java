package io.redress.feedback.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.redress.contract.Category;
import io.redress.contract.Event;
import io.redress.contract.Severity;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.FollowUpEvent.SurveyInvited;
import io.redress.contract.followup.Outcome;
import io.redress.contract.indicators.Indicator;
import io.redress.contract.indicators.IndicatorRecord;
import io.redress.contract.resolution.ClockKind;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.PromiseEvent.PromiseKept;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromisedTo;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.ClockBreached;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import io.redress.feedback.domain.Complaints;
import io.redress.feedback.indicators.Cut;
import io.redress.feedback.indicators.Span;
import io.redress.feedback.indicators.Tallies;
import io.redress.feedback.indicators.Tally;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.RecordedLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class FigurePagesTest {

    static final Instant DAY_ONE = Instant.parse("2026-11-02T02:00:00Z");
    static final Instant LATE = Instant.parse("2027-01-01T00:00:00Z");
    static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    final RecordedLog log = new RecordedLog();
    final MongoTemplate mongo =
            new MongoTemplate(
                    MongoClients.create(Infrastructure.mongoUri()), "pages-" + UUID.randomUUID());
    final Figures figures = new Figures(mongo, log);

    @Test
    void aComplaintCountsOnTheDayItCameAndOnTheDayItWasFirstResolved() {
        var fridge = Complaints.about("pages-1").at(DAY_ONE);
        figures.hear(fridge.received(), opened(fridge), replied(fridge, 1), resolved(fridge, 3));
        assertThat(day(2).received()).isOne();
        assertThat(day(2).resolved()).isZero();
        assertThat(day(2).figure(Indicator.ACCURACY)).isEmpty();
        assertThat(day(5).resolved()).isOne();
        assertThat(day(5).figure(Indicator.TIMELINESS)).isEmpty();
    }

    @Test
    void aReopeningWeeksLaterCorrectsTheDayOfTheFirstResolution() {
        var fridge = Complaints.about("pages-2").at(DAY_ONE);
        figures.hear(fridge.received(), opened(fridge), resolved(fridge, 1));
        assertThat(rate(day(3), Indicator.ACCURACY)).isEqualTo("1/1");
        figures.hear(reopened(fridge, 30), resolved(fridge, 31));
        assertThat(rate(day(3), Indicator.ACCURACY)).isEqualTo("0/1");
        assertThat(total().resolved()).as("the second resolution is no second case").isOne();
    }

    @Test
    void whatTurnsOutToBeTheSameStoryIsTakenOutOfThePast() {
        var fridge = Complaints.about("pages-3").at(DAY_ONE);
        figures.hear(fridge.received(), opened(fridge), resolved(fridge, 1));
        var into = Complaints.about("pages-other").reference();
        var id = fridge.reference().complaintId();
        figures.hear(new CaseMerged(id, into.complaintId(), into, "同一件事", "wang", after(2)));
        assertThat(total().received()).isZero();
        assertThat(total().resolved()).isZero();
    }

    @Test
    void pagesMadeAgainAreThePagesThereWere() {
        for (int i = 0; i < 40; i++) {
            hearWhole(Complaints.about("rebuild-" + i).at(DAY_ONE.plus(Duration.ofHours(7L * i))));
        }
        var before = pages();
        mongo.getCollection(FigurePages.NAME)
                .insertOne(new Document("_id", "2026-11-01/0").append("left", "over"));
        figures.view().rebuild(taken -> {});
        assertThat(pages()).isNotEmpty().isEqualTo(before);
    }

    /** After a crash the same facts are written once more, perhaps in another batch. */
    @Test
    void writingTwiceCountsOnce() {
        for (int i = 0; i < 10; i++) {
            hearWhole(Complaints.about("twice-" + i).at(DAY_ONE));
        }
        var before = pages();
        var all =
                mongo.getCollection(CaseFacts.NAME)
                        .find()
                        .map(it -> it.getString("_id"))
                        .into(new ArrayList<>());
        figures.view().factsWritten(all);
        figures.view().factsWritten(all.reversed());
        assertThat(pages()).isEqualTo(before);
    }

    @Test
    void whoReadsTheTopicFromItsStartHasTheNumbersOfTheBoard() {
        for (int i = 0; i < 12; i++) {
            hearWhole(Complaints.about("topic-" + i).at(DAY_ONE.plus(Duration.ofDays(i % 4))));
            figures.teller().tell();
        }
        figures.hear(reopened(Complaints.about("topic-3").at(DAY_ONE.plus(Duration.ofDays(3))), 9));
        figures.teller().tell();
        assertThat(toldTotals()).isEqualTo(boardTotals());
    }

    @Test
    void aSliceThatHasBecomeEmptySaysSo() {
        var fridge = Complaints.about("pages-4").at(DAY_ONE);
        figures.hear(fridge.received(), opened(fridge));
        figures.teller().tell();
        var into = Complaints.about("pages-other").reference();
        figures.hear(
                new CaseMerged(
                        fridge.reference().complaintId(),
                        into.complaintId(),
                        into,
                        "同一件事",
                        "wang",
                        after(2)));
        figures.teller().tell();
        assertThat(latest().values())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.received()).isZero());
    }

    @Test
    void onlyPromisesToTheCustomerCountAndOnlyOnceTheyAreOver() {
        var fridge = Complaints.about("pages-6").at(DAY_ONE);
        var id = fridge.reference().complaintId();
        figures.hear(
                fridge.received(),
                opened(fridge),
                promised(fridge, "call", PromisedTo.CUSTOMER),
                promised(fridge, "visit", PromisedTo.CUSTOMER),
                promised(fridge, "part", PromisedTo.PARTNER),
                new PromiseKept(id, fridge.id("call"), "wang", null, after(1)),
                new PromiseKept(id, fridge.id("part"), "wang", null, after(1)));
        assertThat(rate(day(2), Indicator.PROMISES_KEPT)).isEqualTo("1/1");
    }

    private static Event promised(Complaints about, String what, PromisedTo to) {
        return new PromiseMade(
                about.reference().complaintId(),
                about.id(what),
                PromiseKind.CALL_BACK,
                to,
                what,
                "wang",
                null,
                after(1),
                after(1),
                "wang",
                about.at());
    }

    @Test
    void whatDidNotChangeIsNotToldAgain() {
        hearWhole(Complaints.about("pages-5").at(DAY_ONE));
        figures.teller().tell();
        var said = log.events().size();
        figures.view().rebuild(taken -> {});
        assertThat(figures.teller().tell()).isPositive();
        assertThat(log.events()).hasSize(said);
    }

    private void hearWhole(Complaints about) {
        var id = about.reference().complaintId();
        int kind = Math.floorMod(id.hashCode(), 4);
        figures.hear(about.received(), opened(about), replied(about, 1));
        if (kind == 0) {
            figures.hear(new ClockBreached(id, ClockKind.PLAN, about.at(), about.at()));
        }
        figures.hear(
                resolved(about, 1 + kind), new SurveyInvited(id, id.value(), LATE, about.at()));
        if (kind > 1) {
            figures.hear(
                    new SurveyAnswered(id, id.value(), 2 + kind, true, null, about.at()),
                    new ComplaintClosed(id, Outcome.SATISFIED, about.at()));
        }
    }

    private static Event opened(Complaints about) {
        return new CaseOpened(
                about.reference().complaintId(),
                about.reference(),
                Category.PRODUCT_QUALITY,
                Severity.NORMAL,
                Set.of(),
                "zh",
                "general",
                1,
                "1",
                about.at());
    }

    private static Event replied(Complaints about, int hours) {
        return new ReplyWritten(
                about.reference().complaintId(),
                about.id("reply"),
                "wang",
                "已收到。",
                about.at().plus(Duration.ofHours(hours)));
    }

    private static Event resolved(Complaints about, int days) {
        return new CaseResolved(
                about.reference().complaintId(),
                "wang",
                Manner.DEFERRED,
                "已换新。",
                about.at().plus(Duration.ofDays(days)));
    }

    private static Event reopened(Complaints about, int days) {
        return new CaseReopened(
                about.reference().complaintId(),
                ReopenReason.NOT_SOLVED,
                "wang",
                "general",
                2,
                about.at().plus(Duration.ofDays(days)));
    }

    private static Instant after(int days) {
        return DAY_ONE.plus(Duration.ofDays(days));
    }

    private Tally day(int ofNovember) {
        return sum(LocalDate.of(2026, 11, ofNovember), LocalDate.of(2026, 11, ofNovember));
    }

    private Tally total() {
        return sum(FIRST, LAST);
    }

    private Tally sum(LocalDate from, LocalDate to) {
        var tally = new Tally();
        figures.pages().read(from, to, counted -> tally.add(counted));
        return tally;
    }

    private static String rate(Tally tally, Indicator indicator) {
        var figure = tally.figure(indicator).orElseThrow();
        return figure.numerator().toPlainString() + "/" + figure.denominator();
    }

    private Set<Document> pages() {
        return mongo.getCollection(FigurePages.NAME).find().into(new HashSet<>());
    }

    private Map<String, IndicatorRecord> latest() {
        var latest = new HashMap<String, IndicatorRecord>();
        for (var event : log.events()) {
            if (event instanceof IndicatorRecord record) {
                latest.put(record.complaintId().toString(), record);
            }
        }
        return latest;
    }

    private Map<String, String> toldTotals() {
        var totals = new HashMap<String, String>();
        for (var record : latest().values()) {
            if (record.received() + record.resolved() > 0) {
                totals.put(
                        record.day() + record.slice().code() + record.value(),
                        record.received() + "/" + record.resolved() + record.figures());
            }
        }
        return totals;
    }

    private Map<String, String> boardTotals() {
        var totals = new HashMap<String, String>();
        for (var cut : Cut.values()) {
            if (cut.slice().isEmpty()) {
                continue;
            }
            var tallies = new Tallies(cut, Span.DAY);
            figures.pages().read(FIRST, LAST, tallies);
            tallies.sums()
                    .forEach(
                            (key, tally) ->
                                    totals.put(
                                            key.start() + cut.code() + key.value(),
                                            tally.received()
                                                    + "/"
                                                    + tally.resolved()
                                                    + tally.figures()));
        }
        return totals;
    }
}
