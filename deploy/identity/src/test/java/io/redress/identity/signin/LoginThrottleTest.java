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
        assertThat(throttle.admit("mei", "fresh-address")).isEmpty();
        assertThat(throttle.admit("mei", "fresh-address")).contains(LoginThrottle.FIRST_WAIT);
    }

    @Test
    void admitsTheTwentiethTryFromAnAddressAndHoldsBackTheNext() {
        for (var i = 0; i < LoginThrottle.PER_ADDRESS; i++) {
            assertThat(throttle.admit("name" + i, "203.0.113.7")).isEmpty();
        }
        assertThat(throttle.admit("one-more", "203.0.113.7")).contains(LoginThrottle.FIRST_WAIT);
        assertThat(throttle.admit("one-more", "203.0.113.8")).isEmpty();
    }

    @Test
    void makesEachFurtherFailureWaitTwiceAsLongUpToAQuarterOfAnHour() {
        fail("mei", LoginThrottle.PER_USERNAME);
        var expected = LoginThrottle.FIRST_WAIT;
        for (var i = 0; i < 8; i++) {
            assertThat(throttle.admit("mei", "a" + i)).contains(expected);
            clock.advance(expected);
            assertThat(throttle.admit("mei", "a" + i)).isEmpty();
            expected =
                    expected.multipliedBy(2).compareTo(LoginThrottle.LONGEST_WAIT) < 0
                            ? expected.multipliedBy(2)
                            : LoginThrottle.LONGEST_WAIT;
        }
        assertThat(throttle.admit("mei", "z")).contains(LoginThrottle.LONGEST_WAIT);
    }

    @Test
    void keepsWaitingUntilTheLastMoment() {
        fail("mei", LoginThrottle.PER_USERNAME);
        clock.advance(LoginThrottle.FIRST_WAIT.minus(A_MOMENT));
        assertThat(throttle.admit("mei", "b")).contains(A_MOMENT);
        clock.advance(A_MOMENT);
        assertThat(throttle.admit("mei", "b")).isEmpty();
    }

    @Test
    void doesNotCountTriesItHeldBack() {
        fail("mei", LoginThrottle.PER_USERNAME);
        for (var i = 0; i < 50; i++) {
            assertThat(throttle.admit("mei", "b")).contains(LoginThrottle.FIRST_WAIT);
        }
        assertThat(throttle.admit("lei", "b")).isEmpty();
    }

    @Test
    void forgetsFourFailuresAfterFiveMinutesAndNotBefore() {
        fail("mei", 4);
        clock.advance(LoginThrottle.WINDOW.minus(A_MOMENT));
        assertThat(throttle.admit("mei", "b")).isEmpty();
        assertThat(throttle.admit("mei", "b")).isPresent();

        fail("lei", 4);
        clock.advance(LoginThrottle.WINDOW);
        assertThat(throttle.admit("lei", "b")).isEmpty();
        assertThat(throttle.admit("lei", "b")).isEmpty();
    }

    @Test
    void startsAfreshFiveMinutesAfterTheWaitIsOver() {
        fail("mei", LoginThrottle.PER_USERNAME);
        clock.advance(LoginThrottle.FIRST_WAIT.plus(LoginThrottle.WINDOW));
        fail("mei", 4);
        assertThat(throttle.admit("mei", "b")).isEmpty();
    }

    @Test
    void forgetsTheFailuresOfAUsernameThatSucceeded() {
        fail("mei", 4);
        assertThat(throttle.admit("mei", "b")).isEmpty();
        throttle.succeeded("mei", "b");
        fail("mei", 4);
        assertThat(throttle.admit("mei", "b")).isEmpty();
    }

    @Test
    void keepsTheFailuresOfAnAddressThatAlsoSucceeded() {
        for (var i = 0; i < LoginThrottle.PER_ADDRESS - 1; i++) {
            throttle.admit("name" + i, "203.0.113.7");
        }
        assertThat(throttle.admit("mei", "203.0.113.7")).isEmpty();
        throttle.succeeded("mei", "203.0.113.7");
        assertThat(throttle.admit("guess", "203.0.113.7")).isEmpty();
        assertThat(throttle.admit("guess-again", "203.0.113.7")).contains(LoginThrottle.FIRST_WAIT);
    }

    private void fail(String username, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(throttle.admit(username, username + i)).isEmpty();
        }
    }
}
