package io.redress.intake.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.redress.intake.BrokerSwitch;
import io.redress.intake.IntakeTest;
import io.redress.intake.mail.HoldMail;
import io.redress.intake.mail.MailDoor;
import io.redress.intake.mail.SmtpSession;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImapFetchTest extends IntakeTest {

    @Autowired private HighWaters marks;
    @Autowired private MailDoor door;
    @Autowired private HoldMail hold;

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("c@redress.local", UUID.randomUUID().toString(), "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatCameWhileWeWereAwayIsCaughtUpWithInWholeAndOnce() throws Exception {
        for (int i = 0; i < 120; i++) {
            arrive("catch-up-" + i);
        }

        assertThat(fetch().look()).isEqualTo(120);
        assertThat(fetch().look()).isZero();
        assertThat(unseen()).isZero();
    }

    @Test
    void aMailThatSomebodyElseHasReadIsTakenAllTheSame() throws Exception {
        arrive("read by somebody");
        for (var message : server.getManagers().getImapHostManager().getInbox(user).getMessages()) {
            message.getFlags();
            server.getManagers()
                    .getImapHostManager()
                    .getInbox(user)
                    .setFlags(new Flags(Flags.Flag.SEEN), true, message.getUid(), null, true);
        }

        assertThat(fetch().look()).isEqualTo(1);
    }

    @Test
    void whatTheBrokerHasNotStaysUnreadAndIsTakenLater() throws Exception {
        arrive("patient");

        BrokerSwitch.whileAway(
                () ->
                        assertThatThrownBy(() -> fetch().look())
                                .isInstanceOf(RuntimeException.class));

        assertThat(unseen()).isEqualTo(1);
        assertThat(fetch().look()).isEqualTo(1);
    }

    private ImapFetch fetch() {
        var settings =
                new ImapSettings(
                        true,
                        "imap",
                        "127.0.0.1",
                        server.getImap().getPort(),
                        user.getLogin(),
                        user.getPassword(),
                        "INBOX",
                        Duration.ofSeconds(1));
        return new ImapFetch(settings, marks, door, hold);
    }

    private void arrive(String id) throws Exception {
        var raw = SmtpSession.mail(id.replace(' ', '-'), id, "text of " + id).replace("\n", "\r\n");
        user.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    private int unseen() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user).getUnseenCount();
    }
}
