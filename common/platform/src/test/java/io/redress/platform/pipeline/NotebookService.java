package io.redress.platform.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.platform.aggregate.AggregateStores;
import io.redress.platform.aggregate.AggregateType;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.data.mongodb.core.query.Update;

/** A service of one aggregate, one view and one handler, on the platform's own configuration. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    KafkaAutoConfiguration.class,
    MongoAutoConfiguration.class,
    DataMongoAutoConfiguration.class
})
@Import(NotebookService.PlatformParts.class)
class NotebookService {

    /** By name: the configurations are the platform's own business. */
    static final class PlatformParts implements DeferredImportSelector {
        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {
                "io.redress.platform.time.ClockConfiguration",
                "io.redress.platform.view.StoreConfiguration",
                "io.redress.platform.log.LogConfiguration",
                "io.redress.platform.aggregate.AggregateConfiguration",
                "io.redress.platform.view.ViewConfiguration"
            };
        }
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    FussyHandler fussyHandler() {
        return new FussyHandler();
    }

    @Bean
    Aggregates<Notebook, ResolutionEvent> notebooks(
            AggregateStores stores, AggregateType<Notebook, ResolutionEvent> type) {
        return stores.open(type);
    }

    @Bean
    Projection counts() {
        return new Projection() {
            @Override
            public String name() {
                return "test-counts";
            }

            @Override
            public Set<Topic> topics() {
                return Set.of(Topic.RESOLUTION);
            }

            @Override
            public List<ViewChange> changes(EventEnvelope<?> envelope) {
                return envelope.event() instanceof NoteAdded note
                        ? List.of(
                                ViewChange.of(
                                        envelope,
                                        new Update().inc("count", 1).set("last", note.text())))
                        : List.of();
            }
        };
    }

    @Bean
    AggregateType<Notebook, ResolutionEvent> notebookType() {
        return new AggregateType<>() {
            @Override
            public String name() {
                return "test-notebooks";
            }

            @Override
            public Topic topic() {
                return Topic.RESOLUTION;
            }

            @Override
            public Class<Notebook> stateType() {
                return Notebook.class;
            }

            @Override
            public Class<ResolutionEvent> eventType() {
                return ResolutionEvent.class;
            }

            @Override
            public Notebook initial(ComplaintId id) {
                return new Notebook(List.of());
            }

            @Override
            public Notebook evolve(Notebook state, ResolutionEvent event) {
                var notes = new ArrayList<>(state.notes());
                if (event instanceof NoteAdded note) {
                    notes.add(note.text());
                }
                return new Notebook(notes);
            }

            @Override
            public Optional<Instant> nextDue(Notebook state) {
                return state.notes().equals(List.of("remind me"))
                        ? Optional.of(Instant.EPOCH)
                        : Optional.empty();
            }

            @Override
            public List<ResolutionEvent> onDue(Notebook state, Instant now) {
                return List.of(
                        new NoteAdded(
                                Reference.ofArrival("pipeline:k").complaintId(),
                                "clock",
                                "reminded",
                                now));
            }

            @Override
            public Map<String, Object> facets(Notebook state) {
                return Map.of("notes", state.notes().size());
            }

            @Override
            public @Nullable Reference reference(Notebook state) {
                return null;
            }
        };
    }
}
