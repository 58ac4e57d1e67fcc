package io.redress.triage.config;

import io.redress.platform.log.EventLog;
import io.redress.platform.secret.LinkSecrets;
import io.redress.triage.classifying.CascadeClassifier;
import io.redress.triage.classifying.LearnedModel;
import io.redress.triage.domain.Classifier;
import io.redress.triage.embedding.BgeSmallZh;
import io.redress.triage.learning.LabelledSet;
import io.redress.triage.learning.Learning;
import io.redress.triage.learning.Models;
import io.redress.triage.learning.ModelsEndpoint;
import io.redress.triage.learning.ServingClassifier;
import io.redress.triage.linking.Linker;
import io.redress.triage.linking.Pseudonyms;
import io.redress.triage.linking.Sightings;
import io.redress.triage.overview.Assessments;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.policy.SignalPolicy;
import io.redress.triage.triaging.Readers;
import io.redress.triage.triaging.TriageComplaints;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TriageProperties.class)
class TriageConfiguration {

    @Bean
    BgeSmallZh embedder() {
        return BgeSmallZh.load();
    }

    @Bean
    ServingClassifier classifier(BgeSmallZh embedder, TriageProperties properties, Models models) {
        var files = new PolicyFiles(properties.policyDir());
        return new ServingClassifier(
                new CascadeClassifier(
                        CategoryPolicy.from(files),
                        SignalPolicy.from(files),
                        LearnedModel.shipped(),
                        embedder),
                models);
    }

    @Bean
    Learning learning(
            ServingClassifier serving,
            LabelledSet labelled,
            Models models,
            EventLog log,
            Clock clock,
            TriageProperties properties) {
        return new Learning(serving, labelled, models, log, clock, properties.leastHeldOut());
    }

    @Bean
    ModelsEndpoint modelsEndpoint(Learning learning, ServingClassifier serving, Models models) {
        return new ModelsEndpoint(learning, serving, models);
    }

    @Bean
    Readers readers(Classifier classifier, TriageProperties properties) {
        return new Readers(classifier, properties.threads());
    }

    @Bean
    Pseudonyms pseudonyms(LinkSecrets secrets) {
        return secrets::pseudonym;
    }

    @Bean
    Linker linker(Sightings sightings, Pseudonyms pseudonyms) {
        return new Linker(sightings, pseudonyms);
    }

    @Bean
    TriageComplaints triageComplaints(
            Readers readers,
            Linker linker,
            Assessments assessments,
            TriageProperties properties,
            Clock clock) {
        return new TriageComplaints(readers, linker, assessments, properties.zone(), clock);
    }
}
