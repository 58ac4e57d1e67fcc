package io.redress.triage;

import static io.redress.triage.Complaints.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Severity;
import io.redress.contract.Topic;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import io.redress.triage.overview.Assessments;
import io.redress.triage.overview.Board;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The main path as one story: in by the topic, out by the topic, readable. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TriageServiceTest {

    static final Duration SOON = Duration.ofSeconds(60);
    static final TestTopics TOPICS = new TestTopics();

    @Autowired Assessments assessments;
    @Autowired Board board;
    @Autowired MeterRegistry meters;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "triage");
        registry.add("MANAGEMENT_SERVER_PORT", () -> "0");
    }

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    @Test
    void aComplaintGoesInByTheTopicAndItsAssessmentComesOutByTheTopic() {
        var arrival = saying("main", "快递五天了还没送到,物流一直不更新").envelope();
        TOPICS.put(arrival);

        var triaged = triaged(arrival.complaintId());

        assertThat(triaged.category()).isEqualTo(Category.DELIVERY);
        assertThat(triaged.reference()).isEqualTo(arrival.event().reference());
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(assessments.find(arrival.complaintId()))
                                        .contains(triaged));
        assertThat(meters.get("redress.triage.assessments").counters()).isNotEmpty();
    }

    @Test
    void aResentArrivalIsAssessedOnceAndOtherEventsNotAtAll() {
        var arrival = saying("resent", "房间隔音差,卫生间有异味").envelope();
        var withdrawal =
                new WithdrawalReceived(
                        arrival.complaintId(),
                        arrival.event().arrival(),
                        null,
                        arrival.occurredAt());
        TOPICS.put(arrival);
        triaged(arrival.complaintId());
        TOPICS.put(arrival);
        TOPICS.put(withdrawal);
        var fence = saying("fence", "退款一直不到账").envelope();
        TOPICS.put(fence);
        triaged(fence.complaintId());

        assertThat(TOPICS.events(Topic.TRIAGE, arrival.complaintId())).hasSize(1);
    }

    @Test
    void whatCannotBeReadGoesOnToAPersonAndHoldsNobodyUp() {
        var unreadable = saying("unreadable", "\u0000😡\uD83D").envelope();
        var huge = saying("huge", "快递一直没送到。".repeat(12_500)).envelope();
        TOPICS.put(unreadable);
        TOPICS.put(huge);

        assertThat(triaged(unreadable.complaintId()).needsPerson()).isTrue();
        assertThat(triaged(unreadable.complaintId()).confidence()).isZero();
        assertThat(triaged(huge.complaintId()).category()).isEqualTo(Category.DELIVERY);
        await().atMost(SOON)
                .until(
                        () ->
                                board.waiting(0, 100).entries().stream()
                                        .anyMatch(
                                                a ->
                                                        a.read()
                                                                .complaintId()
                                                                .equals(unreadable.complaintId())));
    }

    @Test
    void theSameOrderFromTheSameContactIsLinked() {
        var first = saying("order-1", "水壶漏水").about("JD-778899-01").envelope();
        TOPICS.put(first);
        triaged(first.complaintId());
        var second =
                saying("order-2", "水壶漏水,着火了,家里老人受伤")
                        .about("JD-778899-01")
                        .at(Complaints.MONDAY.plusSeconds(3_600))
                        .envelope();
        TOPICS.put(second);

        var triaged = triaged(second.complaintId());

        assertThat(triaged.link()).isNotNull();
        assertThat(triaged.link().earlier()).isEqualTo(first.complaintId());
        assertThat(triaged.link().certain()).isTrue();
        assertThat(triaged.severity()).isEqualTo(Severity.CRITICAL);
    }

    private static ComplaintTriaged triaged(ComplaintId id) {
        await().atMost(SOON).until(() -> !TOPICS.read(Topic.TRIAGE, id).isEmpty());
        return (ComplaintTriaged) TOPICS.events(Topic.TRIAGE, id).getFirst();
    }
}
