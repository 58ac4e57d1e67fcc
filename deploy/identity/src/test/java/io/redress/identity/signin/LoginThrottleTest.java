package io.redress.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.identity.SetClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final SetClock clock = new SetClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void admitsTheFifthTryForAUsernameAndHoldsBackTheSixth() {
        fail("mei", 4);
        assertThat(throttle.waitBefore("mei", "fresh-address")).isEmpty();
        fail("mei", 1);
        assertThat(throttle.waitBefore("mei", "fresh-address")).contains(LoginThrottle.FIRST_WAIT);
        assertThat(throttle.waitBefore("lei", "fresh-address")).isEmpty();
    }

    @Test
    void admitsTheTwentiethTryFromAnAddressAndHoldsBackTheNext() {
        failFrom("203.0.113.7", LoginThrottle.PER_ADDRESS - 1);
        assertThat(throttle.waitBefore("mei", "203.0.113.7")).isEmpty();
        throttle.failed("mei", "203.0.113.7");
        assertThat(throttle.waitBefore("lei", "203.0.113.7")).contains(LoginThrottle.FIRST_WAIT);
        assertThat(throttle.waitBefore("lei", "203.0.113.8")).isEmpty();
    }

    @Test
    void makesEachFurtherFailureWaitTwiceAsLongUpToAQuarterOfAnHour() {
        fail("mei", LoginThrottle.PER_USERNAME);
        for (var seconds : new int[] {30, 60, 120, 240, 480, 900, 900, 900}) {
            assertThat(throttle.waitBefore("mei", "b")).contains(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            fail("mei", 1);
        }
    }

    @Test
    void keepsATryWaitingUntilTheLastMoment() {
        fail("mei", LoginThrottle.PER_USERNAME);
        clock.advance(LoginThrottle.FIRST_WAIT.minus(A_MOMENT));
        assertThat(throttle.waitBefore("mei", "b")).contains(A_MOMENT);
        clock.advance(A_MOMENT);
        assertThat(throttle.waitBefore("mei", "b")).isEmpty();
    }

    @Test
    void namesTheLongerOfTwoWaits() {
        failFrom("203.0.113.7", LoginThrottle.PER_ADDRESS);
        fail("mei", LoginThrottle.PER_USERNAME + 1);
        assertThat(throttle.waitBefore("mei", "203.0.113.7"))
                .contains(LoginThrottle.FIRST_WAIT.multipliedBy(2));
    }

    @Test
    void stillCountsFourFailuresJustBeforeFiveMinutes() {
        fail("mei", 4);
        clock.advance(LoginThrottle.WINDOW.minus(A_MOMENT));
        fail("mei", 1);
        assertThat(throttle.waitBefore("mei", "b")).isPresent();
    }

    @Test
    void forgetsFourFailuresAfterFiveMinutes() {
        fail("mei", 4);
        clock.advance(LoginThrottle.WINDOW);
        fail("mei", 4);
        assertThat(throttle.waitBefore("mei", "b")).isEmpty();
    }

    @Test
    void startsAfreshFiveMinutesAfterTheWaitIsOver() {
        fail("mei", LoginThrottle.PER_USERNAME);
        clock.advance(LoginThrottle.FIRST_WAIT.plus(LoginThrottle.WINDOW));
        fail("mei", 4);
        assertThat(throttle.waitBefore("mei", "b")).isEmpty();
    }

    @Test
    void forgetsTheFailuresOfAUsernameThatSucceeded() {
        fail("mei", 4);
        throttle.succeeded("mei");
        fail("mei", 4);
        assertThat(throttle.waitBefore("mei", "b")).isEmpty();
    }

    @Test
    void keepsTheFailuresOfAnAddressThatAlsoSucceeded() {
        failFrom("203.0.113.7", LoginThrottle.PER_ADDRESS - 1);
        throttle.succeeded("mei");
        failFrom("203.0.113.7", 1);
        assertThat(throttle.waitBefore("mei", "203.0.113.7")).contains(LoginThrottle.FIRST_WAIT);
    }

    private void fail(String username, int times) {
        for (var i = 0; i < times; i++) {
            throttle.failed(username, "address" + i);
        }
    }

    private void failFrom(String address, int times) {
        for (var i = 0; i < times; i++) {
            throttle.failed("name" + i, address);
        }
    }
}
