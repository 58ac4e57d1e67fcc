package io.redress.triage.persistence;

import io.redress.contract.AtRest;
import io.redress.platform.sealing.SealedDocuments;
import io.redress.platform.view.Projection;
import io.redress.triage.learning.LabelledSet;
import io.redress.triage.learning.Models;
import io.redress.triage.linking.Pseudonyms;
import io.redress.triage.linking.Sightings;
import io.redress.triage.overview.Assessments;
import io.redress.triage.overview.Board;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class TriageStoreConfiguration {

    private static final int MOST_LABELS = 10_000;

    @Bean
    Projection assessmentsView(AtRest atRest) {
        return new AssessmentsView(atRest);
    }

    @Bean
    Projection sightingsView(Pseudonyms pseudonyms) {
        return new SightingsView(pseudonyms);
    }

    @Bean
    Projection boardView(AtRest atRest) {
        return new BoardView(atRest);
    }

    @Bean
    Board board(MongoOperations mongo, SealedDocuments sealed) {
        return new MongoBoard(mongo, sealed);
    }

    @Bean
    Projection modelsView() {
        return new ModelsView();
    }

    @Bean
    Models models(MongoOperations mongo) {
        return new MongoModels(mongo);
    }

    @Bean
    LabelledSet labelledSet(
            MongoOperations mongo,
            SealedDocuments sealed,
            @Value("${redress.triage.zone:Asia/Shanghai}") ZoneId zone) {
        return new MongoLabels(mongo, sealed, zone, MOST_LABELS);
    }

    @Bean
    Assessments assessments(MongoOperations mongo, SealedDocuments sealed) {
        return new MongoAssessments(mongo, sealed);
    }

    @Bean
    Sightings sightings(MongoOperations mongo) {
        return new MongoSightings(mongo);
    }
}
