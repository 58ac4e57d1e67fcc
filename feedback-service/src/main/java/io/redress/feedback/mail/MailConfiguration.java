package io.redress.feedback.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.AtRest;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.feedback.config.FeedbackProperties;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUp.Started;
import io.redress.feedback.mail.Addressees.Recipient;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.log.LogReaders;
import io.redress.platform.sealing.SealedDocuments;
import io.redress.platform.secret.LinkSecrets;
import io.redress.platform.secret.MailTokens;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MessageStore messageStore(MongoOperations mongo, AtRest atRest, SealedDocuments sealed) {
        return new MessageStore(mongo, new MessageDocument(atRest, sealed));
    }

    @Bean
    SendingWatch sendingWatch(MongoOperations mongo, Clock clock) {
        return new SendingWatch(mongo, clock);
    }

    /** The watch looks before anything is read or decided: what comes later is of this life. */
    @Bean
    LogReaders.StartTask messageIndexes(MessageStore store, SendingWatch watch) {
        return () -> {
            store.prepare();
            watch.beat();
        };
    }

    @Bean
    Heartbeat heartbeat(SendingWatch watch, LogReaders readers) {
        return new Heartbeat(watch, readers);
    }

    /** A store that is away now has nothing to forget: the next beat comes soon. */
    record Heartbeat(SendingWatch watch, LogReaders readers) {
        @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
        void beat() {
            if (readers.ready()) {
                watch.beat();
            }
        }
    }

    @Bean
    FeedbackFigures feedbackFigures(MeterRegistry meters) {
        return new FeedbackFigures(meters);
    }

    @Bean
    MailComposer mailComposer(
            LinkSecrets secrets,
            FeedbackProperties properties,
            @Value("${redress.public-url}") String publicUrl) {
        var mail = properties.mail();
        return new MailComposer(
                new MailTokens(secrets, mail.mailbox()), mail.senderName(), publicUrl);
    }

    @Bean
    Postman postman(
            ObjectProvider<JavaMailSender> smtp,
            MailComposer composer,
            FeedbackProperties properties) {
        var sender = smtp.getIfAvailable();
        return sender == null
                ? new FolderPostman(properties.dataDir().resolve("mail"), composer)
                : new SmtpPostman(sender, composer);
    }

    @Bean
    OldMails oldMails(FeedbackProperties properties, Clock clock) {
        return new OldMails(
                properties.dataDir().resolve("mail"), properties.mail().keepFilesFor(), clock);
    }

    @Bean
    ErasedMails erasedMails(MessageStore store, FeedbackProperties properties) {
        return new ErasedMails(store, properties.dataDir().resolve("mail"));
    }

    @Bean
    MailRelay mailRelay(
            MessageStore store,
            Postman postman,
            FeedbackProperties properties,
            FeedbackFigures figures,
            Clock clock) {
        var mail = properties.mail();
        return new MailRelay(
                store,
                postman,
                new MailRelay.Persistence(mail.sweepEvery(), mail.giveUpAfter()),
                figures,
                clock);
    }

    @Bean
    OutgoingMessages outgoingMessages(
            MessageStore store,
            Aggregates<FollowUp, FollowUpEvent> followUps,
            SendingWatch watch,
            MailRelay relay,
            FeedbackFigures figures,
            Clock clock) {
        var addressees =
                new Addressees(
                        id -> followUps.find(id).flatMap(stored -> recipient(stored.state())));
        return new OutgoingMessages(store, addressees, watch, relay, figures, clock);
    }

    private static Optional<Recipient> recipient(FollowUp state) {
        if (!(state instanceof Started started)) {
            return Optional.empty();
        }
        var course = started.course();
        var mail = course.mail();
        return Optional.of(
                new Recipient(
                        course.reference(),
                        course.addressee(),
                        mail == null ? null : mail.messageId()));
    }
}
