package io.redress.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import io.redress.contract.audit.AuditAct;
import io.redress.contract.audit.AuditChain.Link;
import io.redress.contract.audit.AuditCheck;
import io.redress.contract.audit.AuditEntry;
import io.redress.contract.audit.AuditHead;
import io.redress.contract.audit.AuditRecord;
import io.redress.embedded.EmbeddedMongo;
import io.redress.platform.log.LogUnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

class AuditTrailTest {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final AuditHead BEFORE = new AuditHead(UUID.randomUUID(), 7, "0".repeat(64));

    final EmbeddedMongo store = EmbeddedMongo.inMemory().start();
    final MongoTemplate mongo =
            new MongoTemplate(
                    MongoClients.create(
                            store.uri() + "/?serverSelectionTimeoutMS=300&connectTimeoutMS=300"),
                    "audit");
    final Broker broker = new Broker();
    final AuditTrail trail =
            new AuditTrail(
                    "intake", broker, new WaitingRecords(mongo), Clock.fixed(NOON, ZoneOffset.UTC));

    /** A broker that can be switched off. */
    static final class Broker implements AuditLog {
        final List<byte[]> values = new ArrayList<>();
        volatile boolean away;

        @Override
        public synchronized CompletableFuture<Void> send(Link link) {
            if (away) {
                return CompletableFuture.failedFuture(new IllegalStateException("away"));
            }
            values.add(link.value());
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public List<AuditHead> heads() {
            return List.of(BEFORE);
        }

        List<AuditRecord> records() {
            return values.stream().map(AuditRecord::decoded).toList();
        }

        AuditCheck.Verdict verdict() {
            var check = new AuditCheck();
            values.forEach(value -> check.take("intake", 0, value));
            return check.verdict();
        }
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void theChainBeginsWithTheHeadsOfThoseBeforeIt() {
        trail.begin();

        var first = broker.records().getFirst();
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.entry().act()).isEqualTo(AuditAct.BEGUN);
        assertThat(first.entry().heads()).containsExactly(BEFORE);
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        trail.begin();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                var name = "agent-" + i;
                people.execute(() -> trail.append(saw(name)));
            }
        }

        assertThat(broker.verdict().records()).isEqualTo(201);
        assertThat(broker.verdict().findings())
                .allMatch(finding -> BEFORE.chain().equals(finding.chain()));
    }

    @Test
    void whatTheBrokerDoesNotTakeWaitsInTheStoreAndFollowsWithoutAGap() {
        trail.begin();
        broker.away = true;
        trail.append(saw("ann"));
        trail.append(saw("bob"));
        assertThat(trail.isAway()).isTrue();

        broker.away = false;
        trail.append(saw("cy"));
        trail.catchUp();
        trail.append(saw("di"));

        assertThat(trail.isAway()).isFalse();
        assertThat(mongo.getCollection(WaitingRecords.COLLECTION).countDocuments()).isZero();
        assertThat(broker.records())
                .extracting(it -> it.entry().actor())
                .containsExactly(null, "ann", "bob", "cy", "di");
    }

    @Test
    void whatAKilledProcessLeftWaitingIsSentByTheNext() {
        trail.begin();
        broker.away = true;
        trail.append(saw("ann"));
        broker.away = false;
        var next =
                new AuditTrail(
                        "intake",
                        broker,
                        new WaitingRecords(mongo),
                        Clock.fixed(NOON, ZoneOffset.UTC));
        next.begin();
        next.catchUp();

        assertThat(broker.records()).extracting(it -> it.entry().actor()).contains("ann");
    }

    @Test
    void withoutBrokerAndStoreNobodySeesAnythingAndTheChainKeepsItsPlace() {
        trail.begin();
        broker.away = true;
        store.stop();
        assertThatThrownBy(() -> trail.append(saw("ann")))
                .isInstanceOf(LogUnavailableException.class);
        assertThatThrownBy(trail::catchUp)
                .isInstanceOfAny(
                        DataAccessResourceFailureException.class, com.mongodb.MongoException.class);

        store.start();
        broker.away = false;
        await().ignoreExceptions()
                .untilAsserted(
                        () -> {
                            trail.catchUp();
                            assertThat(trail.isAway()).isFalse();
                        });
        trail.append(saw("bob"));

        assertThat(broker.records()).extracting(AuditRecord::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anOrderlyEndIsWrittenDown() {
        trail.begin();
        trail.end();

        assertThat(broker.records().getLast().entry().act()).isEqualTo(AuditAct.ENDED);
    }

    private static AuditEntry saw(String actor) {
        return AuditEntry.of(NOON, AuditAct.SAW, actor).at("GET /desk");
    }
}
