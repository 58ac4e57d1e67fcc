package io.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.intake.mail.SmtpSession;
import io.redress.intake.mail.smtp.SmtpListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BrokerAwayTest extends IntakeTest {

    @Autowired private SmtpListener smtp;

    @Test
    void everySenderIsToldToKeepItAndTheLedgerKnowsNothingOfIt() {
        changes(
                ledger -> ledger.at("/total/received"),
                1,
                () -> {
                    BrokerSwitch.whileAway(
                            () -> {
                                var answer =
                                        post(
                                                "/api/complaints",
                                                complaint("later"),
                                                "Idempotency-Key",
                                                "later");
                                assertThat(answer.status()).isEqualTo(503);
                                assertThat(answer.response().headers().firstValue("Retry-After"))
                                        .isPresent();
                                assertThat(
                                                SmtpSession.deliver(
                                                        smtp.port(),
                                                        SmtpSession.mail("later", "x", "later")))
                                        .startsWith("451");
                            });
                    assertThat(
                                    post(
                                                    "/api/complaints",
                                                    complaint("later"),
                                                    "Idempotency-Key",
                                                    "later")
                                            .status())
                            .isEqualTo(202);
                });
    }
}
