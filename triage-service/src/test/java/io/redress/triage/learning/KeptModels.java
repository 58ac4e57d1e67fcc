package io.redress.triage.learning;

import io.redress.contract.EventEnvelope;
import io.redress.contract.triage.ModelEvent.ModelActivated;
import io.redress.contract.triage.ModelEvent.ModelTrained;
import io.redress.platform.log.EventLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Models that follow what is appended at once. */
final class KeptModels implements Models, EventLog {

    private final Map<String, ModelTrained> trained = new LinkedHashMap<>();
    private final List<ModelActivated> activations = new ArrayList<>();
    private int lookUps;

    @Override
    public void append(List<? extends EventEnvelope<?>> envelopes) {
        for (var envelope : envelopes) {
            switch (envelope.event()) {
                case ModelTrained e -> trained(e);
                case ModelActivated e -> activated(e);
                default -> throw new IllegalArgumentException(envelope.toString());
            }
        }
    }

    void trained(ModelTrained event) {
        trained.put(event.modelVersion(), event);
    }

    void activated(ModelActivated event) {
        activations.add(event);
    }

    int lookUps() {
        return lookUps;
    }

    @Override
    public CompletableFuture<Void> appendAsync(EventEnvelope<?> envelope) {
        append(List.of(envelope));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Optional<String> active() {
        return activations.isEmpty()
                ? Optional.empty()
                : Optional.of(activations.getLast().modelVersion());
    }

    @Override
    public Optional<ModelTrained> find(String version) {
        lookUps++;
        return Optional.ofNullable(trained.get(version));
    }

    @Override
    public List<ModelTrained> trained() {
        return List.copyOf(trained.values());
    }

    @Override
    public List<ModelActivated> activations() {
        return List.copyOf(activations);
    }
}
