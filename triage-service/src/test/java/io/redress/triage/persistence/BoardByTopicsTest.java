package io.redress.triage.persistence;

import static io.redress.triage.Complaints.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Reference;
import io.redress.contract.Severity;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.RightsEvent.ReviewRequested;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.resolution.ResolutionEvent.CaseClosed;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseReclassified;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.triage.Facts;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.TriageConfirmed;
import io.redress.platform.sealing.SealedDocuments;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import io.redress.triage.Complaints;
import io.redress.triage.learning.Label;
import io.redress.triage.overview.Board;
import io.redress.triage.overview.Board.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How a case goes on, by its topic: what it means for who must look at the reading, and for what is learned. */
@SpringBootTest
class BoardByTopicsTest {

    static final Duration SOON = Duration.ofSeconds(60);
    static final Instant AT = Complaints.MONDAY;
    static final TestTopics TOPICS = new TestTopics();

    @Autowired Board board;
    @Autowired MongoOperations mongo;
    @Autowired SealedDocuments sealed;

    String name;
    long handled;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "triage-cases");
    }

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    @BeforeEach
    void aNewCase(TestInfo test) {
        name = test.getDisplayName();
        handled = 0;
    }

    @Test
    void anOutcomeIsALabelUntilTheCaseComesBack() {
        var complaint = unsure(name, AT, null);
        var id = complaint.complaintId();
        handled(opened(complaint, Category.BILLING));
        handled(
                new CaseReclassified(
                        id,
                        Category.DELIVERY,
                        Severity.NORMAL,
                        Set.of(),
                        "delivery",
                        1,
                        "wang",
                        AT));
        assertThat(label(id)).isEmpty();
        handled(new CaseResolved(id, "lin", Manner.AT_ONCE, "解释了", AT));

        await().atMost(SOON).until(() -> label(id).isPresent());
        assertThat(label(id).orElseThrow())
                .returns(Category.DELIVERY, Label::category)
                .returns(false, Label::byPerson);
        handled(new CaseReopened(id, ReopenReason.NOT_SOLVED, "lin", "delivery", 1, AT));
        await().atMost(SOON).until(() -> label(id).isEmpty());
    }

    @Test
    void whatWasTakenBackOrClosedWaitsForNobodyUntilItComesBack() {
        var withdrawn = unsure(name + "-withdrawn", AT, null);
        var closed = unsure(name + "-closed", AT, null);
        assertThat(waiting()).contains(withdrawn.complaintId(), closed.complaintId());

        handled(new CaseWithdrawn(withdrawn.complaintId(), null, AT));
        handled(new CaseClosed(closed.complaintId(), AT));

        await().atMost(SOON).until(() -> !waiting().contains(withdrawn.complaintId()));
        await().atMost(SOON).until(() -> !waiting().contains(closed.complaintId()));
        handled(
                new CaseReopened(
                        closed.complaintId(), ReopenReason.NOT_SOLVED, "lin", "money", 1, AT));
        await().atMost(SOON).until(() -> waiting().contains(closed.complaintId()));
    }

    @Test
    void aJoinedComplaintStillWaitsForAPersonsWordButNotForOneOnItsLink() {
        var earlier = unsure(name + "-earlier", AT, null);
        var certain = unsure(name + "-certain", AT, link(earlier, true));
        var proposed = unsure(name + "-proposed", AT, link(earlier, false));
        joined(certain, earlier);
        joined(proposed, earlier);
        var ids = List.of(certain.complaintId(), proposed.complaintId());
        await().atMost(SOON).until(() -> ids.stream().allMatch(id -> entry(id).joined()));

        assertThat(waiting()).containsAll(ids);
        assertThat(entry(certain.complaintId()).wantsVerdict()).isTrue();
        assertThat(entry(proposed.complaintId()).wantsLinkVerdict()).isFalse();

        confirmed(certain, AT);
        confirmed(proposed, AT);
        await().atMost(SOON).until(() -> ids.stream().noneMatch(waiting()::contains));
    }

    @Test
    void whoAsksForAPersonWaitsForOneHoweverSureTheMachineIs() {
        var told = saying(name, "水壶漏水").at(AT);
        var id = told.received().complaintId();
        TOPICS.put(told.envelope());
        await().atMost(SOON)
                .until(() -> board.find(id).filter(it -> it.words() != null).isPresent());
        var waitedBefore = waiting().contains(id);

        TOPICS.put(new ReviewRequested(id, "很危险", AT));

        await().atMost(SOON).until(() -> entry(id).asked());
        assertThat(entry(id).wantsVerdict()).isTrue();
        assertThat(waiting()).contains(id);
        assertThat(waitedBefore).isEqualTo(entry(id).read().needsPerson());
        confirmed(told.received(), AT);
        await().atMost(SOON).until(() -> !waiting().contains(id));
    }

    @Test
    void theWordsOfPeopleComeBeforeNewerOutcomes() {
        var judged = unsure(name + "-judged", AT.minus(Duration.ofDays(1)), null);
        confirmed(judged, Instant.now());
        var resolved = unsure(name + "-resolved", AT, null);
        handled(opened(resolved, Category.BILLING));
        handled(new CaseResolved(resolved.complaintId(), "lin", Manner.AT_ONCE, "解释了", AT));
        await().atMost(SOON)
                .until(
                        () ->
                                label(resolved.complaintId()).isPresent()
                                        && label(judged.complaintId()).isPresent());

        assertThat(labels(1)).extracting(Label::complaintId).containsExactly(judged.complaintId());
    }

    private ComplaintReceived unsure(String key, Instant at, @Nullable Link link) {
        var told = saying(key, "水壶漏水").at(at);
        var complaint = told.received();
        TOPICS.put(told.envelope());
        await().atMost(SOON)
                .until(
                        () ->
                                board.find(complaint.complaintId())
                                        .filter(it -> it.words() != null)
                                        .isPresent());
        TOPICS.put(
                new ComplaintTriaged(
                        complaint.complaintId(),
                        complaint.reference(),
                        Category.BILLING,
                        0.41,
                        List.of(),
                        Severity.HIGH,
                        Set.of(),
                        "zh",
                        null,
                        null,
                        new Facts(null, null, List.of(), List.of()),
                        link,
                        true,
                        List.of(),
                        "test",
                        at));
        await().atMost(SOON)
                .until(
                        () ->
                                board.find(complaint.complaintId())
                                        .filter(it -> it.read().modelVersion().equals("test"))
                                        .isPresent());
        return complaint;
    }

    private void handled(Event event) {
        TOPICS.put(event, ++handled, null);
    }

    private void joined(ComplaintReceived complaint, ComplaintReceived into) {
        handled(
                new CaseMerged(
                        complaint.complaintId(),
                        into.complaintId(),
                        into.reference(),
                        "同一订单",
                        "policy",
                        AT));
    }

    private static void confirmed(ComplaintReceived complaint, Instant at) {
        TOPICS.put(
                new TriageConfirmed(
                        complaint.complaintId(),
                        complaint.reference(),
                        new Judgement(Category.BILLING, Severity.HIGH, Set.of()),
                        "test",
                        "wang",
                        at),
                1,
                null);
    }

    private static CaseOpened opened(ComplaintReceived complaint, Category category) {
        return new CaseOpened(
                complaint.complaintId(),
                complaint.reference(),
                category,
                Severity.NORMAL,
                Set.of(),
                "zh",
                "money",
                1,
                "1",
                AT);
    }

    private static Link link(ComplaintReceived earlier, boolean certain) {
        Reference reference = earlier.reference();
        return new Link(earlier.complaintId(), reference, certain, "同一订单");
    }

    private Entry entry(ComplaintId id) {
        return board.find(id).orElseThrow();
    }

    private List<ComplaintId> waiting() {
        return board.waiting(0, 1_000).entries().stream()
                .map(entry -> entry.read().complaintId())
                .toList();
    }

    private Optional<Label> label(ComplaintId id) {
        return labels(10_000).stream().filter(it -> it.complaintId().equals(id)).findFirst();
    }

    private List<Label> labels(int most) {
        return new MongoLabels(mongo, sealed, ZoneOffset.UTC, most).all();
    }
}
