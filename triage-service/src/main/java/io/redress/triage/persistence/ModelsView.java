package io.redress.triage.persistence;

import io.redress.contract.ContractJson;
import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.triage.ModelEvent.ModelActivated;
import io.redress.contract.triage.ModelEvent.ModelTrained;
import io.redress.platform.log.EventHandler.Start;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;

/** One document for each version that was learned, and one that says which of them was to read when. */
final class ModelsView implements Projection {

    static final String NAME = "triage-models";
    static final String TRAINED = "trained";
    static final String ACTIVATIONS = "activations";

    /** The id of the document about all of them; a version has a slash in its name. */
    static final String ACTIVE = "active";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.MODELS);
    }

    /** Before the complaints: what is to read them must be known. */
    @Override
    public Start start() {
        return Start.FIRST;
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        return switch (envelope.event()) {
            case ModelTrained e ->
                    List.of(
                            ViewChange.of(
                                    envelope,
                                    e.modelVersion(),
                                    new Update().set(TRAINED, json(e))));
            case ModelActivated e ->
                    List.of(
                            ViewChange.of(
                                    envelope,
                                    ACTIVE,
                                    new Update()
                                            .set(ACTIVATIONS + "." + place(envelope), json(e))));
            default -> List.of();
        };
    }

    private static String place(EventEnvelope<?> envelope) {
        return String.format(Locale.ROOT, "%015d", envelope.sequence());
    }

    private static Document json(Event event) {
        return Document.parse(ContractJson.mapper().writeValueAsString(event));
    }
}
