package io.redress.intake.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailRateTest {

    private static final String ZHANG = "zhang@example.org";

    private final MailRate rate =
            new MailRate(new SmtpSettings(true, 0, "127.0.0.1", 10, 10, 10, 25, 4));

    @Test
    void whoSendsInAnothersNameTakesNothingFromThemElsewhere() {
        assertThat(IntStream.range(0, 100).filter(i -> rate.admits("203.0.113." + i, ZHANG)))
                .hasSize(4);

        assertThat(rate.admits("203.0.113.1", " Zhang@EXAMPLE.org")).isFalse();
        assertThat(rate.admits("198.51.100.1", ZHANG)).isTrue();
    }

    @Test
    void anAddressAndItsNetworkAreHeldBackWhoeverTheyNameAsSender() {
        assertThat(IntStream.range(0, 100).filter(i -> rate.admits("203.0.113.7"))).hasSize(10);
        assertThat(IntStream.range(0, 100).filter(i -> rate.admits("203.0.113." + i)).count())
                .isLessThanOrEqualTo(15);
        assertThat(rate.admits("198.51.100.1")).isTrue();
    }

    @Test
    void fromThisMachineTheSenderAloneCounts() {
        assertThat(IntStream.range(0, 100).filter(i -> rate.admits("127.0.0.1"))).hasSize(100);
        assertThat(IntStream.range(0, 100).filter(i -> rate.admits("127.0.0.1", ZHANG))).hasSize(4);
    }
}
