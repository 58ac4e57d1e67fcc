package io.redress.triage.learning;

import static io.redress.triage.Complaints.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Severity;
import io.redress.contract.Topic;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.ModelEvent.ModelActivated;
import io.redress.contract.triage.ModelEvent.ModelTrained;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.platform.view.Rebuilds;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import io.redress.triage.overview.Board;
import io.redress.triage.overview.Board.Entry;
import io.redress.triage.reviewing.Reviewing;
import io.redress.triage.reviewing.Reviewing.Speaking;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a person's correction to a model that reads by it, and back again: by topics, store and all. */
@SpringBootTest
class LearningFromCorrectionsTest {

    static final Duration SOON = Duration.ofSeconds(60);
    static final TestTopics TOPICS = new TestTopics();

    @Autowired Board board;
    @Autowired Reviewing reviewing;
    @Autowired Learning learning;
    @Autowired Models models;
    @Autowired Rebuilds rebuilds;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "triage-learning");
    }

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    @Test
    void correctionsMakeAModelThatTakesOverAndOneWordTakesItBack() {
        var numbers = Lessons.numbers(30, 6);
        numbers.forEach(it -> TOPICS.put(saying(Lessons.key(it), Lessons.text(it)).envelope()));
        var shipped = read(Lessons.id(numbers.getFirst())).modelVersion();
        numbers.forEach(it -> correct(Lessons.id(it), Category.PRIVACY_DIGNITY));

        var trained = learning.retrain();

        assertThat(trained.adopted()).isTrue();
        assertThat(trained.presentVersion()).isEqualTo(shipped);
        assertThat(trained.candidate().right()).isGreaterThan(trained.present().right());
        assertThat(TOPICS.events(Topic.MODELS, trained.complaintId()))
                .extracting(Object::getClass)
                .contains(ModelTrained.class, ModelActivated.class);
        var next = saying("next-lesson", Lessons.text(9_998)).envelope();
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
        TOPICS.put(next);
        assertThat(read(next.complaintId()).modelVersion()).isEqualTo(trained.modelVersion());
        assertThat(read(next.complaintId()).category()).isEqualTo(Category.PRIVACY_DIGNITY);

        assertThat(rebuilds.begin("triage-models")).isTrue();
        await().atMost(SOON)
                .until(() -> rebuilds.statuses().get("triage-models").state().equals("done"));
        assertThat(models.active()).contains(trained.modelVersion());

        assertThat(learning.back("lin")).isEqualTo(shipped);
        var last = saying("last-lesson", Lessons.text(9_997)).envelope();
        TOPICS.put(last);
        assertThat(read(last.complaintId()).modelVersion()).isEqualTo(shipped);
    }

    private void correct(ComplaintId id, Category category) {
        var entry = board.find(id).orElseThrow();
        reviewing.judge(
                new Speaking("lin", OptionalLong.empty(), null),
                entry.read(),
                new Judgement(category, Severity.NORMAL, Set.of()));
        await().atMost(SOON).until(() -> board.find(id).map(Entry::verdict).isPresent());
    }

    private ComplaintTriaged read(ComplaintId id) {
        await().atMost(SOON)
                .until(() -> board.find(id).filter(it -> it.words() != null).isPresent());
        return board.find(id).orElseThrow().read();
    }
}
