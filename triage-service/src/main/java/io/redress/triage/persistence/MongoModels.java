package io.redress.triage.persistence;

import io.redress.contract.ContractJson;
import io.redress.contract.triage.ModelEvent.ModelActivated;
import io.redress.contract.triage.ModelEvent.ModelTrained;
import io.redress.triage.learning.Models;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Models as {@link ModelsView} keeps them. */
final class MongoModels implements Models {

    private final MongoOperations mongo;

    MongoModels(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<String> active() {
        var activations = activations();
        return activations.isEmpty()
                ? Optional.empty()
                : Optional.of(activations.getLast().modelVersion());
    }

    @Override
    public Optional<ModelTrained> find(String version) {
        return Optional.ofNullable(mongo.findById(version, Document.class, ModelsView.NAME))
                .flatMap(MongoModels::trained);
    }

    @Override
    public List<ModelTrained> trained() {
        return mongo
                .find(
                        Query.query(Criteria.where(ModelsView.TRAINED).exists(true)),
                        Document.class,
                        ModelsView.NAME)
                .stream()
                .flatMap(document -> trained(document).stream())
                .sorted(Comparator.comparing(ModelTrained::occurredAt))
                .toList();
    }

    @Override
    public List<ModelActivated> activations() {
        return Stream.ofNullable(mongo.findById(ModelsView.ACTIVE, Document.class, ModelsView.NAME))
                .flatMap(
                        document ->
                                Stream.ofNullable(
                                        document.get(ModelsView.ACTIVATIONS, Document.class)))
                .flatMap(all -> new TreeMap<>(all).values().stream())
                .map(each -> ((Document) each).toJson())
                .map(json -> ContractJson.mapper().readValue(json, ModelActivated.class))
                .toList();
    }

    private static Optional<ModelTrained> trained(Document document) {
        return MongoBoard.part(document, ModelsView.TRAINED, ModelTrained.class);
    }
}
