package io.redress.platform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.embedded.EmbeddedKafka;
import io.redress.embedded.EmbeddedMongo;
import io.redress.platform.Refusal;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.aggregate.Command;
import io.redress.platform.aggregate.Outcome;
import io.redress.platform.aggregate.VersionConflictException;
import io.redress.platform.log.EventLog;
import io.redress.platform.log.LogReaders;
import io.redress.platform.log.LogScan;
import io.redress.platform.view.Rebuilds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** The guarantees of rules 1, 4, 5 and 6 on a real broker and a real store, with a notebook as the aggregate. */
class PipelineTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static EmbeddedKafka kafka;
    private static EmbeddedMongo mongo;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.temporary().start();
        mongo = EmbeddedMongo.inMemory().start();
        service = run();
    }

    @AfterAll
    static void stop() {
        service.close();
        kafka.close();
        mongo.close();
    }

    @Test
    void whatACommandBringsAboutIsInTheLogAndInTheView() {
        var id = complaint("a");

        var stored = notebook().handle(note(id, "first", "second"));

        assertThat(stored.version()).isEqualTo(2);
        assertThat(stored.state().notes()).containsExactly("first", "second");
        assertThat(logged(id)).extracting(EventEnvelope::sequence).containsExactly(1L, 2L);
        awaitView(id, view -> assertThat(view.getInteger("count")).isEqualTo(2));
    }

    @Test
    void theSameCauseWorksOnce() {
        var id = complaint("b");
        var command = note(id, "only");

        notebook().handle(command);
        var again = notebook().handle(command);

        assertThat(again.version()).isEqualTo(1);
        assertThat(logged(id)).hasSize(1);
    }

    @Test
    void ofTwoWhoSawTheSameVersionTheSecondIsRefused() {
        var id = complaint("c");
        notebook().handle(note(id, "first").expecting(0));

        assertThatThrownBy(() -> notebook().handle(note(id, "second").expecting(0)))
                .isInstanceOf(VersionConflictException.class);
        assertThat(notebook().find(id).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        var id = complaint("d");
        try (var agents = Executors.newVirtualThreadPerTaskExecutor()) {
            var notes = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 16; i++) {
                var text = "note " + i;
                notes.add(() -> notebook().handle(note(id, text)));
            }
            for (var done : agents.invokeAll(notes)) {
                assertThat(done.get()).isNotNull();
            }
        }

        assertThat(notebook().find(id).orElseThrow().version()).isEqualTo(16);
        assertThat(logged(id).stream().map(EventEnvelope::sequence).distinct().sorted().toList())
                .hasSize(16)
                .endsWith(16L);
    }

    @Test
    void aBatchAnswersEachCommandInItsOrder() {
        var id = complaint("e");
        Command<Notebook, ResolutionEvent> refused =
                Command.of(
                        id,
                        UUID.randomUUID(),
                        state -> {
                            throw new Refusal("notebook-full", "full after " + state.notes());
                        });

        var outcomes = notebook().handleAll(List.of(note(id, "one"), refused, note(id, "two")));

        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.refusal()).hasMessage("full after [one]"));
        assertThat(outcomes.get(2))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.stored().version()).isEqualTo(2));
    }

    @Test
    void aStoreThatLostAWriteIsRepairedFromTheLog() {
        var id = complaint("f");
        notebook().handle(note(id, "kept", "lost"));
        awaitView(id, view -> assertThat(view.getInteger("count")).isEqualTo(2));

        service.close();
        try (var surgeon = MongoClients.create(mongo.uri())) {
            surgeon.getDatabase("pipeline").getCollection("test-notebooks").drop();
            surgeon.getDatabase("pipeline").getCollection("positions").drop();
        }
        service = run();
        await().atMost(SOON).until(() -> service.getBean(LogReaders.class).ready());

        assertThat(notebook().find(id).orElseThrow().state().notes())
                .containsExactly("kept", "lost");
    }

    @Test
    void aRebuiltViewEqualsTheOneBeforeAndGoesOn() {
        var id = complaint("g");
        notebook().handle(note(id, "one", "two", "three"));
        awaitView(id, view -> assertThat(view.getInteger("count")).isEqualTo(3));
        var before = everything("test-counts");

        rebuild("test-counts");
        rebuild("test-notebooks");

        assertThat(everything("test-counts")).isEqualTo(before);
        notebook().handle(note(id, "four"));
        awaitView(id, view -> assertThat(view.getInteger("count")).isEqualTo(4));
    }

    @Test
    void poisonStepsAsideAndTheLineGoesOn() throws Exception {
        var id = complaint("h");
        var wire = new EventCodec().encode(envelope(new NoteAdded(id, "li", "fine", NOON), 1));
        var garbage =
                new ProducerRecord<>(
                        wire.topic(),
                        wire.key(),
                        "{\"broken".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        wire.headers()
                .forEach(
                        (k, v) ->
                                garbage.headers()
                                        .add(
                                                k,
                                                v.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)));
        producer().send(garbage).get();

        notebook().handle(note(id, "after"));

        awaitView(id, view -> assertThat(view.getInteger("count")).isEqualTo(1));
    }

    @Test
    void eventsThatAHandlerCannotTakeArePutAsideAlone() {
        var bad = complaint("i");
        var good = complaint("j");
        var arrival = new Arrival(UUID.randomUUID(), Channel.WEB, NOON, "f");

        service.getBean(EventLog.class)
                .append(
                        List.of(
                                envelope(new WithdrawalReceived(bad, arrival, "poison", NOON), 0),
                                envelope(new WithdrawalReceived(good, arrival, "fine", NOON), 0)));

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(service.getBean(FussyHandler.class).taken())
                                        .contains(good));
        assertThat(service.getBean(FussyHandler.class).taken()).doesNotContain(bad);
    }

    @Test
    void dueWorkIsDoneOnce() {
        var id = complaint("k");
        notebook().handle(note(id, "remind me"));

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(notebook().find(id).orElseThrow().state().notes())
                                        .containsExactly("remind me", "reminded"));
        assertThat(logged(id)).hasSize(2);
    }

    @Test
    void eventsStayPendingWhileTheBrokerIsAwayAndFollowWhenItIsBack() {
        var id = complaint("l");
        notebook().handle(note(id, "before"));
        kafka.stop();

        var stored = notebook().handle(note(id, "meanwhile"));
        assertThat(stored.version()).isEqualTo(2);
        kafka.start();

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () ->
                                assertThat(
                                                logged(id).stream()
                                                        .map(EventEnvelope::sequence)
                                                        .distinct()
                                                        .toList())
                                        .containsExactly(1L, 2L));
        awaitView(id, view -> assertThat(view.getInteger("count")).isEqualTo(2));
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(
                List.of(
                        "--spring.application.name=test",
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--spring.mongodb.uri=" + mongo.uri().replaceAll("/$", "") + "/pipeline",
                        "--redress.log.partitions=2",
                        "--redress.log.append-timeout=2s",
                        "--REDRESS_SECRET_KEY=dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktMDA="));
        return new SpringApplicationBuilder(NotebookService.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }

    private static ComplaintId complaint(String name) {
        return Reference.ofArrival("pipeline:" + name).complaintId();
    }

    private static Command<Notebook, ResolutionEvent> note(ComplaintId id, String... texts) {
        var notes =
                java.util.Arrays.stream(texts)
                        .<ResolutionEvent>map(text -> new NoteAdded(id, "li", text, NOON))
                        .toList();
        return Command.of(id, UUID.randomUUID(), state -> notes);
    }

    private static EventEnvelope<?> envelope(io.redress.contract.Event event, long sequence) {
        return new EventEnvelope<>(
                DeterministicId.of(event.complaintId().value(), "x"),
                sequence,
                null,
                null,
                null,
                event);
    }

    @SuppressWarnings("unchecked")
    private static Aggregates<Notebook, ResolutionEvent> notebook() {
        await().atMost(SOON).until(() -> service.getBean(LogReaders.class).ready());
        return service.getBean(Aggregates.class);
    }

    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> producer() {
        return service.getBean(Producer.class);
    }

    private static List<EventEnvelope<?>> logged(ComplaintId id) {
        var found = new ArrayList<EventEnvelope<?>>();
        try (var cursor = service.getBean(LogScan.class).open(List.of(Topic.RESOLUTION))) {
            cursor.readToEnd(
                    events ->
                            events.stream()
                                    .filter(e -> e.complaintId().equals(id))
                                    .forEach(found::add));
        }
        return found;
    }

    private static void awaitView(ComplaintId id, java.util.function.Consumer<Document> claim) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            var view =
                                    service.getBean(MongoOperations.class)
                                            .getCollection("test-counts")
                                            .find(Filters.eq("_id", id.toString()))
                                            .first();
                            assertThat(view).isNotNull();
                            claim.accept(view);
                        });
    }

    private static List<Document> everything(String collection) {
        return service.getBean(MongoOperations.class)
                .getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private static void rebuild(String name) {
        var rebuilds = service.getBean(Rebuilds.class);
        assertThat(rebuilds.begin(name)).isTrue();
        await().atMost(SOON)
                .until(() -> Map.copyOf(rebuilds.statuses()).get(name).state().equals("done"));
    }
}
