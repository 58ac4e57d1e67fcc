package io.redress.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerAddressTest {

    @Test
    void countsEveryAddressOfOneIpv6NetworkTogether() {
        assertThat(CallerAddress.key("2001:db8:1:2::1"))
                .isEqualTo(CallerAddress.key("2001:db8:1:2:ffff::9"));
        assertThat(CallerAddress.key("2001:db8:1:2::1"))
                .isNotEqualTo(CallerAddress.key("2001:db8:1:3::1"));
    }

    @Test
    void countsAnIpv4AddressAloneHoweverItIsWritten() {
        assertThat(CallerAddress.key("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(CallerAddress.key("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void takesWhatIsNoAddressAsItStands() {
        assertThat(CallerAddress.key("unknown.example")).isEqualTo("unknown.example");
        assertThat(CallerAddress.key("not:an:address")).isEqualTo("not:an:address");
    }
}
