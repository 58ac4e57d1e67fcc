package io.redress.intake.mail;

import static io.redress.intake.mail.SmtpSession.OURS;
import static io.redress.intake.mail.SmtpSession.deliver;
import static io.redress.intake.mail.SmtpSession.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Event;
import io.redress.contract.Topic;
import io.redress.contract.intake.IntakeEvent.ArrivalQuarantined;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.QuarantineReason;
import io.redress.intake.IntakeTest;
import io.redress.intake.mail.smtp.SmtpListener;
import io.redress.platform.secret.MailTokens;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailByMailTest extends IntakeTest {

    @Autowired private SmtpListener smtp;
    @Autowired private MailTokens tokens;

    @Test
    void aSenderIsCountedByMailsAndNotByNamingThem() {
        try (var session = new SmtpSession(smtp.port())) {
            for (int i = 0; i < 400; i++) {
                assertThat(session.say("MAIL FROM:<named@example.org>")).startsWith("250");
                assertThat(session.say("RSET")).startsWith("250");
            }
        }
        var mail = mail("named-1", "named", "text").getBytes(StandardCharsets.UTF_8);
        assertThat(deliver(smtp.port(), "named@example.org", SmtpSession.OURS, mail))
                .startsWith("250");
    }

    @Test
    void aMailIsInTheLogBeforeItsSenderIsTold() {
        assertThat(deliver(smtp.port(), mail("first", "坏了", "洗衣机漏水"))).startsWith("250");

        var received = only(ComplaintReceived.class, "first");
        assertThat(received.narrative()).isEqualTo("洗衣机漏水");
        assertThat(received.subject()).isEqualTo("坏了");
        assertThat(received.complainant().name()).isEqualTo("Wang");
        assertThat(received.complainant().email()).isEqualTo("wang@example.org");
        assertThat(received.mail().messageId()).isEqualTo("<first@example.org>");
    }

    @Test
    void theSameMailTwiceIsOneComplaintAndAReusedMessageIdWithAnotherBodyIsNot() {
        changes(
                ledger -> ledger.at("/byChannel/email/duplicate"),
                1,
                () -> {
                    deliver(smtp.port(), mail("twice", "a", "the same"));
                    deliver(
                            smtp.port(),
                            "Received: from elsewhere\n" + mail("twice", "a", "the same"));
                    deliver(smtp.port(), mail("twice", "a", "not the same"));
                });

        assertThat(
                        all(ComplaintReceived.class, "twice").stream()
                                .map(ComplaintReceived::complaintId)
                                .distinct())
                .hasSize(2);
    }

    @Test
    void aReplyToOurAddressGoesToItsComplaintWithoutTheQuotedText() {
        var complaint = post("/api/complaints", complaint("a story"));
        var reference = new io.redress.contract.Reference(complaint.text("reference"));
        var to = tokens.replyTo(reference, Instant.now()).toLowerCase(java.util.Locale.ROOT);
        var reply =
                mail("reply", "Re: a story", "订单号是 A-1\n\n在 2026年11月22日,Redress 写道：\n> 请告诉我们订单号\n")
                        .replace("wang@", "zhang@")
                        .replace("\n", "\r\n");

        assertThat(
                        deliver(
                                smtp.port(),
                                "wang@example.org",
                                to,
                                reply.getBytes(StandardCharsets.UTF_8)))
                .startsWith("250");

        var message = (MessageReceived) events(complaint.complaint()).getLast();
        assertThat(message.text()).isEqualTo("订单号是 A-1");
    }

    @Test
    void anAnswerToOurMessageIdGoesToItsComplaintToo() {
        var complaint = post("/api/complaints", complaint("another story"));
        var reference = new io.redress.contract.Reference(complaint.text("reference"));
        var ours = tokens.messageId(UUID.randomUUID(), reference, Instant.now());

        deliver(
                smtp.port(),
                mail(
                                "by-id",
                                "Re: yours",
                                "more",
                                "In-Reply-To: " + ours,
                                "References: <x@y>\n " + ours)
                        .replace("wang@", "zhang@"));

        assertThat(events(complaint.complaint()))
                .hasSize(2)
                .last()
                .isInstanceOf(MessageReceived.class);
    }

    @Test
    void aForgedReferenceMakesANewComplaint() {
        var forged = "complaints+" + "0".repeat(32) + "@redress.local";

        assertThat(
                        deliver(
                                smtp.port(),
                                "a@example.org",
                                forged,
                                mail("forged", "Re: x", "I am somebody else")
                                        .getBytes(StandardCharsets.UTF_8)))
                .startsWith("250");

        assertThat(only(ComplaintReceived.class, "forged").narrative())
                .isEqualTo("I am somebody else");
    }

    @Test
    void mailsThatNoPersonWroteAreHeld() {
        deliver(smtp.port(), mail("auto", "Out of office", "away", "Auto-Submitted: auto-replied"));
        deliver(
                smtp.port(),
                "",
                OURS,
                mail("bounce", "Undelivered", "could not").getBytes(StandardCharsets.UTF_8));
        deliver(smtp.port(), mail("list", "News", "read", "List-Id: <news.example.org>"));
        deliver(smtp.port(), mail("loop", "Your complaint", "again", "X-Redress-Loop: 1"));
        deliver(smtp.port(), mail("own", "Fwd", "own").replace("wang@example.org", OURS));
        deliver(
                smtp.port(),
                mail(
                        "hops",
                        "x",
                        "y",
                        "Received: from a\nReceived: from b"
                                .repeat(1)
                                .concat("\nReceived: from c".repeat(60))));
        deliver(smtp.port(), mail("empty", "", "  \n "));
        assertThat(deliver(smtp.port(), "\u0001\u0002 garbage \u00ff\u00fe")).startsWith("250");

        assertThat(held())
                .contains(
                        QuarantineReason.AUTO_REPLY,
                        QuarantineReason.BOUNCE,
                        QuarantineReason.MAILING_LIST,
                        QuarantineReason.LOOP,
                        QuarantineReason.OWN_MESSAGE,
                        QuarantineReason.EMPTY,
                        QuarantineReason.UNREADABLE);
    }

    @Test
    void aChineseMailInGbkWithBrokenLabelsAndAnAttachmentIsRead() {
        var gbk = Charset.forName("GBK");
        var subject = Base64.getEncoder().encodeToString("关于退款的投诉".getBytes(gbk));
        var mail =
                "From: =?gb2312?B?"
                        + Base64.getEncoder().encodeToString("李娜".getBytes(gbk))
                        + "?= <lina@example.org>\r\n"
                        + "To: "
                        + OURS
                        + "\r\nMessage-ID: <gbk@example.org>\r\nSubject: =?gb2312?B?"
                        + subject
                        + "?=\r\n"
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        "<p>商家拒绝<b>退款</b>，镕</p><script>x</script>".getBytes(gbk))
                        + "\r\n--b\r\nContent-Type: image/gif; name=\"=?gbk?B?"
                        + Base64.getEncoder().encodeToString("照片.png".getBytes(gbk))
                        + "?=\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: inline\r\n\r\n"
                        + Base64.getEncoder()
                                .encodeToString(
                                        new byte[] {
                                            (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0
                                        })
                        + "\r\n--b--\r\n";

        assertThat(
                        deliver(
                                smtp.port(),
                                "lina@example.org",
                                OURS,
                                mail.getBytes(StandardCharsets.US_ASCII)))
                .startsWith("250");

        var received = only(ComplaintReceived.class, "gbk");
        assertThat(received.subject()).isEqualTo("关于退款的投诉");
        assertThat(received.complainant().name()).isEqualTo("李娜");
        assertThat(received.narrative()).isEqualTo("商家拒绝退款，镕");
        assertThat(received.attachments())
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file.mediaType()).isEqualTo("image/png");
                            assertThat(file.fileName()).isEqualTo("照片.png");
                        });
    }

    @Test
    void strangersMailIsNotRelayedAndTenThousandRecipientsAreTooMany() {
        try (var session = new SmtpSession(smtp.port())) {
            session.say("MAIL FROM:<a@example.org>");
            assertThat(session.say("RCPT TO:<somebody@elsewhere.org>")).startsWith("550");
            assertThat(session.say("RCPT TO:<other@redress.local>")).startsWith("550");
            for (int i = 0; i < 100; i++) {
                assertThat(session.say("RCPT TO:<complaints+" + i + "@redress.local>"))
                        .startsWith("250");
            }
            assertThat(session.say("RCPT TO:<complaints+more@redress.local>")).startsWith("452");
            assertThat(
                            session.data(
                                    mail("many", "x", "to many")
                                            .replace("\n", "\r\n")
                                            .getBytes(StandardCharsets.UTF_8)))
                    .startsWith("250");
        }
        assertThat(all(ComplaintReceived.class, "many")).hasSize(1);
    }

    @Test
    void anAttachmentOfThirtyMegabytesIsRefusedToItsSender() {
        var head =
                mail("large", "x", "")
                        .replace(
                                "Content-Type: text/plain; charset=utf-8",
                                "Content-Type: application/octet-stream; name=a.bin")
                        .replace("\n", "\r\n");
        var body =
                (head + "0123456789abcdef".repeat(4).concat("\r\n").repeat(480_000))
                        .getBytes(StandardCharsets.US_ASCII);

        changes(
                ledger -> ledger.at("/byChannel/email/rejected"),
                1,
                () ->
                        assertThat(deliver(smtp.port(), "a@example.org", OURS, body))
                                .startsWith("552"));
    }

    private static <E extends Event> E only(Class<E> type, String id) {
        var found = all(type, id);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static <E extends Event> List<E> all(Class<E> type, String id) {
        return log().filter(type::isInstance)
                .map(type::cast)
                .filter(
                        event ->
                                event instanceof ComplaintReceived it
                                        && it.mail() != null
                                        && ("<" + id + "@example.org>")
                                                .equals(it.mail().messageId()))
                .toList();
    }

    private static List<QuarantineReason> held() {
        return log().filter(ArrivalQuarantined.class::isInstance)
                .map(event -> ((ArrivalQuarantined) event).reason())
                .toList();
    }

    private static java.util.stream.Stream<Event> log() {
        return topics().read(Topic.INTAKE.topicName()).stream()
                .map(record -> topics().decoded(record).event());
    }
}
