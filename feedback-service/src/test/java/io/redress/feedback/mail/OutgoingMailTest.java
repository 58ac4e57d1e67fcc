package io.redress.feedback.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.redress.contract.AtRest;
import io.redress.contract.EventEnvelope;
import io.redress.contract.followup.Addressee;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.FollowUpStarted;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.intake.MailOrigin;
import io.redress.feedback.domain.Complaints;
import io.redress.platform.sealing.SealedDocuments;
import io.redress.platform.secret.LinkSecrets;
import io.redress.platform.secret.MailTokens;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.KeysInMemory;
import io.redress.testkit.SettableClock;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class OutgoingMailTest {

    static final KeysInMemory KEYS = new KeysInMemory();
    static final Complaints FRIDGE = Complaints.about("mail");
    static final MailTokens TOKENS =
            new MailTokens(new LinkSecrets(new byte[32]), "complaints@redress.local");

    final SettableClock clock = SettableClock.atMondayMorning();
    final MailComposer composer = new MailComposer(TOKENS, "投诉服务台", "http://localhost:8080");
    final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final List<MailRelay> started = new ArrayList<>();
    MongoTemplate mongo = store("mail-" + UUID.randomUUID());

    @AfterEach
    void stop() {
        started.forEach(MailRelay::stop);
        server.stop();
    }

    @Test
    void aMessageGoesOutThreadedMarkedAndAnswerable() throws Exception {
        server.start();
        var life = new Life(smtp(server.getSmtp().getPort()));
        life.hears(started(), message("hello", "第一行\n\n<b>不是标签</b> \"引号\""));

        await().until(() -> server.getReceivedMessages().length == 1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("主题 hello");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<customer-1@example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader(MailComposer.LOOP_HEADER)).isNotEmpty();
        assertThat(
                        TOKENS.inAddress(
                                mail.getReplyTo()[0].toString().replaceAll(".*<|>.*", ""),
                                clock.instant()))
                .contains(FRIDGE.reference());
        assertThat(TOKENS.inMessageId(mail.getMessageID(), clock.instant()))
                .contains(FRIDGE.reference());
        var alternatives = (MimeMultipart) mail.getContent();
        assertThat(alternatives.getBodyPart(0).getContent().toString()).contains("<b>不是标签</b>");
        assertThat(alternatives.getBodyPart(1).getContent().toString())
                .contains("&lt;b&gt;不是标签&lt;/b&gt;")
                .doesNotContain("<b>");
        await().until(() -> life.state("hello") == SendingState.SENT);
    }

    @Test
    void aLineBreakInAHeaderGoesNowhere() throws Exception {
        var mail =
                new OutgoingMail(
                        UUID.randomUUID(),
                        FRIDGE.reference(),
                        MessageKind.REPLY,
                        "li.lei@example.org",
                        "zh",
                        "Hi\r\nBcc: all@example.org",
                        "x",
                        "<x@y>\r\nBcc: all@example.org",
                        clock.instant());
        var mime = composer.compose(mail);
        assertThat(mime.getHeader("Bcc")).isNull();
        assertThat(mime.getHeader("In-Reply-To")).isNull();
        assertThat(mime.getHeader("Auto-Submitted")).as("a person wrote it").isNull();
    }

    @Test
    void mailWaitsWhileTheServerIsAwayAndGoesWhenItIsBack() {
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        var life = new Life(smtp(port));
        life.hears(started(), message("patient", "text"));
        await().until(() -> life.held("patient") && life.state("patient") == SendingState.PENDING);

        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try {
            back.start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> life.state("patient") == SendingState.SENT);
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void aCrashBetweenSendingAndNotingItSendsTheSameMailAgainUnderTheSameId(@TempDir Path folder)
            throws IOException {
        var carried = new CountingPostman(folder);
        var crashing = new Life(carried);
        crashing.keepWithoutSending(started(), message("crash", "text"));
        carried.carry(
                crashing
                        .store
                        .takeDue(clock.instant().plusSeconds(500), clock.instant(), 10)
                        .stream()
                        .map(KeptMessage::mail)
                        .toList());

        clock.advance(Duration.ofMinutes(5));
        var next = new Life(carried);
        next.relay.start();
        await().until(() -> next.state("crash") == SendingState.SENT);
        assertThat(carried.count).isEqualTo(2);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aRebuildOfALostStoreSendsNothing(@TempDir Path folder) {
        var carried = new CountingPostman(folder);
        var before = new Life(carried);
        before.hears(started(), message("old", "text"));
        await().until(() -> before.state("old") == SendingState.SENT);

        mongo = store("mail-" + UUID.randomUUID());
        clock.advance(Duration.ofSeconds(3));
        var after = new Life(carried);
        clock.advance(Duration.ofSeconds(1));
        after.hears(started(), message("old", "text", FRIDGE.at()), message("new", "text"));
        await().until(() -> after.state("new") == SendingState.SENT);
        assertThat(after.state("old")).isEqualTo(SendingState.PRESUMED_SENT);
        assertThat(carried.count).isEqualTo(2);
    }

    @Test
    void aStoreThatFellBackByADaySendsNothingOfThatDayAgain(@TempDir Path folder) {
        var carried = new CountingPostman(folder);
        var before = new Life(carried);
        before.hears(started());
        clock.advance(Duration.ofDays(1));
        var decidedInALostStretch = message("lost-stretch", "text");
        clock.advance(Duration.ofHours(1));

        var after = new Life(carried);
        clock.advance(Duration.ofSeconds(1));
        after.hears(decidedInALostStretch, message("since", "text"));
        await().until(() -> after.state("since") == SendingState.SENT);
        assertThat(after.state("lost-stretch")).isEqualTo(SendingState.PRESUMED_SENT);
        assertThat(carried.count).isEqualTo(1);
    }

    @Test
    void whatWasDecidedJustBeforeACrashStillGoesOut(@TempDir Path folder) {
        var carried = new CountingPostman(folder);
        var before = new Life(carried);
        before.hears(started());
        clock.advance(Duration.ofSeconds(9));
        var unheard = message("unheard", "text");

        clock.advance(Duration.ofDays(3));
        var after = new Life(carried);
        after.hears(unheard);
        await().until(() -> after.state("unheard") == SendingState.SENT);
    }

    @Test
    void hearingAMessageTwiceSendsItOnce(@TempDir Path folder) {
        var carried = new CountingPostman(folder);
        var life = new Life(carried);
        life.hears(started(), message("twice", "text"));
        await().until(() -> life.state("twice") == SendingState.SENT);
        life.hears(started(), message("twice", "text"), message("last", "text"));
        await().until(() -> life.state("last") == SendingState.SENT);
        assertThat(carried.count).isEqualTo(2);
    }

    @Test
    void anAddressThatTheServerRefusesForGoodIsGivenUp() {
        var life =
                new Life(mails -> Map.of(mails.getFirst().messageId(), Postman.Handover.REFUSED));
        life.hears(started(), message("refused", "text"));
        await().until(() -> life.state("refused") == SendingState.GIVEN_UP);
    }

    /** One life of the sending side of the service, over the store of the test. */
    private final class Life {

        final MessageStore store =
                new MessageStore(
                        mongo,
                        new MessageDocument(
                                new AtRest(KEYS), new SealedDocuments(new AtRest(KEYS), KEYS)));
        final SendingWatch watch = new SendingWatch(mongo, clock);
        final MailRelay relay;
        final OutgoingMessages handler;

        Life(Postman postman) {
            store.prepare();
            watch.beat();
            var figures = new FeedbackFigures(new SimpleMeterRegistry());
            relay =
                    new MailRelay(
                            store,
                            postman,
                            new MailRelay.Persistence(Duration.ofMillis(200), Duration.ofDays(5)),
                            figures,
                            clock);
            started.add(relay);
            handler =
                    new OutgoingMessages(
                            store,
                            new Addressees(
                                    id ->
                                            Optional.of(
                                                    new Addressees.Recipient(
                                                            FRIDGE.reference(),
                                                            addressee(),
                                                            null))),
                            watch,
                            relay,
                            figures,
                            clock);
        }

        void hears(FollowUpEvent... events) {
            relay.start();
            keepWithoutSending(events);
        }

        void keepWithoutSending(FollowUpEvent... events) {
            var envelopes = new ArrayList<EventEnvelope<?>>();
            for (var event : events) {
                envelopes.add(new EventEnvelope<>(UUID.randomUUID(), 1, null, null, null, event));
            }
            handler.handle(envelopes);
        }

        SendingState state(String name) {
            return store.find(FRIDGE.id(name)).orElseThrow().state();
        }

        boolean held(String name) {
            return store.find(FRIDGE.id(name)).isPresent();
        }
    }

    /** Puts mails into a folder and counts how often it was asked to. */
    private final class CountingPostman implements Postman {

        private final FolderPostman folder;
        private volatile int count;

        CountingPostman(Path folder) {
            this.folder = new FolderPostman(folder, composer);
        }

        @Override
        public synchronized Map<UUID, Handover> carry(List<OutgoingMail> mails) {
            count += mails.size();
            return folder.carry(mails);
        }
    }

    private SmtpPostman smtp(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpPostman(sender, composer);
    }

    private static MongoTemplate store(String name) {
        return new MongoTemplate(MongoClients.create(Infrastructure.mongoUri()), name);
    }

    private static Addressee addressee() {
        return new Addressee("李雷", "li.lei@example.org", null, "zh", null);
    }

    private FollowUpStarted started() {
        return new FollowUpStarted(
                FRIDGE.reference().complaintId(),
                FRIDGE.reference(),
                addressee(),
                new MailOrigin("<customer-1@example.org>", "冰箱", null),
                clock.instant());
    }

    private MessageSent message(String name, String text) {
        return message(name, text, clock.instant());
    }

    private static MessageSent message(String name, String text, Instant at) {
        return new MessageSent(
                FRIDGE.reference().complaintId(),
                FRIDGE.id(name),
                MessageKind.ACKNOWLEDGEMENT,
                Delivery.MAILED,
                "zh",
                "主题 " + name,
                text,
                at);
    }
}
