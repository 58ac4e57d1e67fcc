package io.redress.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.cases.CaseRecord;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyInvited;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.resolution.CaseState;
import io.redress.feedback.domain.Complaints;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
class FeedbackServiceTest {

    final TestTopics topics = new TestTopics();

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "feedback");
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void acknowledgesWithinSecondsAndTellsTheOutcome() {
        var fridge = Complaints.about("story-" + UUID.randomUUID());
        topics.put(fridge.received());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(kinds(fridge))
                                        .containsExactly(MessageKind.ACKNOWLEDGEMENT));

        topics.put(fridge.resolved(), 1, null);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(
                                                topics.events(
                                                        Topic.FOLLOW_UP,
                                                        fridge.reference().complaintId()))
                                        .last()
                                        .isInstanceOf(SurveyInvited.class));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(record(fridge).state()).isEqualTo(CaseState.RESOLVED));
        assertThat(record(fridge).acknowledgedAt()).isNotNull();
    }

    @Test
    void tellsWhatResolutionSaidBeforeTheComplaintItselfArrived() {
        var early = Complaints.about("early-" + UUID.randomUUID());
        topics.put(early.replied("我们已经在查了。"), 1, null);
        topics.put(early.offered(), 2, null);
        topics.put(early.received());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(kinds(early))
                                        .containsExactly(
                                                MessageKind.ACKNOWLEDGEMENT,
                                                MessageKind.REPLY,
                                                MessageKind.OFFER));
    }

    /** A record may come twice, with the same id. */
    private List<MessageKind> kinds(Complaints about) {
        return topics.read(Topic.FOLLOW_UP, about.reference().complaintId()).stream()
                .collect(
                        Collectors.toMap(
                                EventEnvelope::id,
                                EventEnvelope::event,
                                (one, same) -> one,
                                LinkedHashMap::new))
                .values()
                .stream()
                .filter(MessageSent.class::isInstance)
                .map(e -> ((MessageSent) e).kind())
                .toList();
    }

    private CaseRecord record(Complaints about) {
        return (CaseRecord) topics.events(Topic.CASES, about.reference().complaintId()).getLast();
    }
}
