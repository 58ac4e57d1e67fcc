package io.redress.feedback.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.redress.contract.ComplaintId;
import io.redress.feedback.domain.Complaints;
import io.redress.feedback.following.AcknowledgementQuota.Wish;
import io.redress.feedback.policy.FeedbackPolicy.AcknowledgementLimits;
import io.redress.platform.secret.LinkSecrets;
import io.redress.testkit.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class AcknowledgementQuotaTest {

    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    final MongoTemplate mongo =
            new MongoTemplate(
                    MongoClients.create(Infrastructure.mongoUri()), "quota-" + UUID.randomUUID());
    final AcknowledgementQuota quota =
            new AcknowledgementQuota(
                    mongo,
                    new LinkSecrets(new byte[32]),
                    new AcknowledgementLimits(Duration.ofMinutes(10), 10));

    @Test
    void grantsOneInTenMinutesAndTheNextWhenTheyAreOver() {
        assertThat(asks("a", "li@example.org", NOW)).isTrue();
        assertThat(asks("b", "Li@Example.org ", NOW.plusSeconds(599))).isFalse();
        assertThat(asks("c", "li@example.org", NOW.plusSeconds(600))).isTrue();
    }

    @Test
    void grantsTenADayAndTheNextADayAfterTheFirst() {
        for (int i = 0; i < 10; i++) {
            assertThat(asks("day" + i, "li@example.org", NOW.plusSeconds(600L * i))).isTrue();
        }
        assertThat(asks("eleventh", "li@example.org", NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(asks("next day", "li@example.org", NOW.plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void givesTheSameComplaintTheSameAnswerHoweverOftenItAsks() {
        assertThat(asks("a", "li@example.org", NOW)).isTrue();
        assertThat(asks("a", "li@example.org", NOW.plusSeconds(5))).isTrue();
    }

    @Test
    void grantsOneToAnAddressThatAsksManyTimesInOneBatch() {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < 50; i++) {
            wishes.add(new Wish(complaint("burst" + i), "li@example.org"));
            wishes.add(new Wish(complaint("other" + i), "han" + i + "@example.org"));
        }
        assertThat(quota.grant(wishes, NOW)).hasSize(51);
    }

    @Test
    void grantsOneToTwoWhoAskAtTheSameTime() throws Exception {
        Callable<Boolean> one = () -> asks("one", "li@example.org", NOW);
        Callable<Boolean> two = () -> asks("two", "li@example.org", NOW);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var granted = 0;
            for (var answer : threads.invokeAll(List.of(one, two))) {
                granted += answer.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        }
    }

    @Test
    void storesNoAddressAndForgetsAfterADay() {
        asks("a", "li@example.org", NOW);
        var stored = mongo.getCollection("feedback-acknowledgement-quotas");
        assertThat(stored.find().first().toJson()).doesNotContain("example");
        quota.forgetOld(NOW.plus(Duration.ofDays(1)));
        assertThat(stored.countDocuments()).isEqualTo(1);
        quota.forgetOld(NOW.plus(Duration.ofDays(1)).plusMillis(1));
        assertThat(stored.countDocuments()).isZero();
    }

    private boolean asks(String complaint, String email, Instant at) {
        var id = complaint(complaint);
        return quota.grant(List.of(new Wish(id, email)), at).contains(id);
    }

    private static ComplaintId complaint(String key) {
        return Complaints.about(key).reference().complaintId();
    }
}
