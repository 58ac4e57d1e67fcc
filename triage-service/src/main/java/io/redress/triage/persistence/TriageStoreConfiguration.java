package io.redress.triage.persistence;

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
    Projection assessmentsView() {
        return new AssessmentsView();
    }

    @Bean
    Projection sightingsView(Pseudonyms pseudonyms) {
        return new SightingsView(pseudonyms);
    }

    @Bean
    Projection boardView() {
        return new BoardView();
    }

    @Bean
    Board board(MongoOperations mongo) {
        return new MongoBoard(mongo);
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
            MongoOperations mongo, @Value("${redress.triage.zone:Asia/Shanghai}") ZoneId zone) {
        return new MongoLabels(mongo, zone, MOST_LABELS);
    }

    @Bean
    Assessments assessments(MongoOperations mongo) {
        return new MongoAssessments(mongo);
    }

    @Bean
    Sightings sightings(MongoOperations mongo) {
        return new MongoSightings(mongo);
    }
}
