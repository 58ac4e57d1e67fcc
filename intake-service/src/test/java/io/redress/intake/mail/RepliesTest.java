package io.redress.intake.mail;

import static io.redress.intake.mail.SmtpSession.deliver;
import static io.redress.intake.mail.SmtpSession.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Money;
import io.redress.contract.Personal;
import io.redress.contract.Reference;
import io.redress.contract.RemedyKind;
import io.redress.contract.Topic;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.intake.IntakeEvent.ChoiceReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.intake.IntakeTest;
import io.redress.intake.arrival.Erased;
import io.redress.intake.journey.Journeys;
import io.redress.intake.mail.smtp.SmtpListener;
import io.redress.platform.secret.MailTokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose reply counts, and for what. */
class RepliesTest extends IntakeTest {

    @Autowired private SmtpListener smtp;
    @Autowired private MailTokens tokens;
    @Autowired private Journeys journeys;
    @Autowired private Erased erased;

    @Test
    void aStrangersReplyWithOurSignatureWaitsForAPerson() {
        var filed = known("forwarded to somebody");

        reply(filed, "mallory@example.org", "Please pay it to my account", "stranger-1");

        assertThat(events(filed.complaint())).hasSize(1);
        eventually(() -> assertThat(quarantine()).contains("suspicious"));
        assertThat(quarantine()).doesNotContain("mallory@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"zhang@example.org\" <mallory@evil.example>",
                "\"zhang@example.org, x\" <mallory@evil.example>",
                "=?utf-8?q?zhang=40example.org=2C?= <mallory@evil.example>",
                "zhang@example.org, <mallory@evil.example>",
                "<mallory@evil.example>\nFrom: <zhang@example.org>",
                "<zhang@example.org>\nFrom: <mallory@evil.example>"
            })
    void nobodyBecomesTheComplainantByWritingTheirAddressBesideTheirOwn(String from) {
        var filed = known("imitated");
        offered(filed, 1);

        replyFrom(filed, from, "2", "imitated-" + UUID.randomUUID());

        assertThat(events(filed.complaint())).hasSize(1);
    }

    @Test
    void theComplainantsOwnReplyIsTheirMessageWhateverTheCaseOfTheAddress() {
        var filed = known("mine");

        reply(filed, "Zhang@Example.org", "more about it", "own-1");

        assertThat(events(filed.complaint()).getLast()).isInstanceOf(MessageReceived.class);
    }

    @Test
    void whatIsWrittenAfterAnErasureBeginsAnewAndWhatIsOlderIsACopyWithNobodyInIt() {
        var before = known("erased before the mail");
        erased.add(before.complaint(), Instant.parse("2026-11-22T00:00:00Z"));
        long filed = filings();
        reply(before, "zhang@example.org", "It broke again, and this is new", "after-erasure");

        assertThat(events(before.complaint())).hasSize(1);
        assertThat(filings()).isEqualTo(filed + 1);

        var after = known("erased after the mail");
        erased.add(after.complaint(), Instant.now());
        filed = filings();
        reply(after, "zhang@example.org", "An old story, sent again", "before-erasure");

        assertThat(filings()).isEqualTo(filed);
        assertThat(events(after.complaint()).getLast())
                .isInstanceOfSatisfying(
                        MessageReceived.class,
                        it -> assertThat(it.text()).isEqualTo(Personal.ERASED));
    }

    @Test
    void aReplyThatNamesOneOptionIsAChoice() {
        var filed = known("to be chosen by mail");
        var offer = offered(filed, 1);

        reply(filed, "zhang@example.org", "方案2\n谢谢", "choice-1");

        assertThat(events(filed.complaint()).getLast())
                .isInstanceOfSatisfying(
                        ChoiceReceived.class,
                        choice -> {
                            assertThat(choice.offerId()).isEqualTo(offer.offerId());
                            assertThat(choice.optionId())
                                    .isEqualTo(offer.options().get(1).optionId());
                        });
    }

    @Test
    void aReplyThatLeavesADoubtStaysAMessage() {
        var filed = known("in doubt");
        offered(filed, 1);

        reply(filed, "zhang@example.org", "1, or is 2 better?", "doubt-1");

        assertThat(events(filed.complaint()).getLast()).isInstanceOf(MessageReceived.class);
    }

    @Test
    void aNumberAloneIsAnAnswerToTheNewestOfferOnly() {
        var filed = known("offered twice");
        var old = told(filed, 1);
        offered(filed, 1);
        var newest = told(filed, 2);
        offered(filed, 2);
        eventually(
                () ->
                        assertThat(journey(filed).offerMessage())
                                .contains(newest.messageId().toString()));

        reply(filed, "zhang@example.org", "1", "old-1", idOf(old, filed));
        assertThat(events(filed.complaint()).getLast()).isInstanceOf(MessageReceived.class);

        reply(filed, "zhang@example.org", "1", "new-1", idOf(newest, filed));
        assertThat(events(filed.complaint()).getLast()).isInstanceOf(ChoiceReceived.class);
    }

    @Test
    void aNumberThatAnswersSomethingElseThatWeWroteIsAMessage() {
        var filed = known("asked and offered");
        offered(filed, 1);
        var told = told(filed, 1);
        var question = told(filed, 2, MessageKind.QUESTION);
        eventually(() -> assertThat(journey(filed).messages()).hasSize(2));

        reply(filed, "zhang@example.org", "2", "question-1", idOf(question, filed));
        assertThat(events(filed.complaint()).getLast()).isInstanceOf(MessageReceived.class);

        reply(filed, "zhang@example.org", "2", "offer-1", idOf(told, filed));
        assertThat(events(filed.complaint()).getLast()).isInstanceOf(ChoiceReceived.class);
    }

    private Answer known(String narrative) {
        var filed = post("/api/complaints", complaint(narrative));
        eventually(() -> assertThat(journey(filed).narrative()).isPresent());
        return filed;
    }

    private io.redress.intake.journey.Journey journey(Answer filed) {
        return journeys.of(new Reference(filed.text("reference")));
    }

    private RemedyOffered offered(Answer filed, long sequence) {
        var offer =
                new RemedyOffered(
                        filed.complaint(),
                        UUID.randomUUID(),
                        "agent",
                        List.of(
                                option(RemedyKind.REFUND, Money.cny(100)),
                                option(RemedyKind.REPLACEMENT, null)),
                        "Please choose",
                        Instant.now().plusSeconds(3_600),
                        Instant.now());
        topics().put(offer, sequence, null);
        eventually(
                () ->
                        assertThat(journey(filed).offer())
                                .hasValueSatisfying(
                                        it ->
                                                assertThat(it.offerId())
                                                        .isEqualTo(offer.offerId().toString())));
        return offer;
    }

    private static RemedyOption option(
            RemedyKind kind, @org.jspecify.annotations.Nullable Money amount) {
        return new RemedyOption(UUID.randomUUID(), List.of(new Remedy(kind, amount, null)));
    }

    private MessageSent told(Answer filed, long sequence) {
        return told(filed, sequence, MessageKind.OFFER);
    }

    private MessageSent told(Answer filed, long sequence, MessageKind kind) {
        var message =
                new MessageSent(
                        filed.complaint(),
                        UUID.randomUUID(),
                        kind,
                        Delivery.MAILED,
                        "zh",
                        "方案",
                        "1. 退款",
                        Instant.now());
        topics().put(message, sequence, null);
        return message;
    }

    private String idOf(MessageSent message, Answer filed) {
        return tokens.messageId(
                message.messageId(), new Reference(filed.text("reference")), Instant.now());
    }

    private void reply(Answer filed, String from, String text, String id, String... answered) {
        var to = tokens.replyTo(new Reference(filed.text("reference")), Instant.now());
        var headers =
                answered.length == 0 ? new String[0] : new String[] {"In-Reply-To: " + answered[0]};
        var mail = mail(id, "Re: your offer", text, headers).replace("wang@example.org", from);
        assertThat(deliver(smtp.port(), from, to, mail.getBytes(StandardCharsets.UTF_8)))
                .startsWith("250");
    }

    private void replyFrom(Answer filed, String from, String text, String id) {
        var to = tokens.replyTo(new Reference(filed.text("reference")), Instant.now());
        var mail = mail(id, "Re: your offer", text).replace("Wang <wang@example.org>", from);
        assertThat(
                        deliver(
                                smtp.port(),
                                "mallory@evil.example",
                                to,
                                mail.getBytes(StandardCharsets.UTF_8)))
                .startsWith("250");
    }

    private static long filings() {
        return topics().read(Topic.INTAKE.topicName()).stream()
                .map(record -> record.headers().lastHeader("ce_type"))
                .filter(
                        type ->
                                new String(type.value(), StandardCharsets.UTF_8)
                                        .endsWith("complaint-received.v1"))
                .count();
    }

    private String quarantine() {
        return get("/api/intake/quarantine", "Authorization", "Bearer agent").response().body();
    }
}
