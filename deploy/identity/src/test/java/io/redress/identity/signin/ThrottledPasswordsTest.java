package io.redress.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.identity.SetClock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

class ThrottledPasswordsTest {

    private final AtomicInteger compared = new AtomicInteger();
    private final ThrottledPasswords passwords =
            new ThrottledPasswords(new OnePassword(compared), new LoginThrottle(new SetClock()));

    @Test
    void comparesNoMoreOfAHundredGuessesAtOnceThanOfAHundredInTurn() throws InterruptedException {
        atOnce(100, "a guess");
        assertThat(compared).hasValue(LoginThrottle.PER_USERNAME);
    }

    @Test
    void letsAHundredGoodSignInsAtOnceThrough() throws InterruptedException {
        atOnce(100, "right");
        assertThat(compared).hasValue(100);
    }

    @Test
    void comparesNothingWhileATryHasToWait() {
        for (var i = 0; i < LoginThrottle.PER_USERNAME; i++) {
            assertThatThrownBy(() -> passwords.authenticate(attempt("a guess")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> passwords.authenticate(attempt("right")))
                .isInstanceOf(TooManyTries.class);
        assertThat(compared).hasValue(LoginThrottle.PER_USERNAME);
    }

    private void atOnce(int tries, String password) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < tries; i++) {
                threads.execute(
                        () -> {
                            try {
                                start.await();
                                assertThat(passwords.authenticate(attempt(password))).isNotNull();
                            } catch (AuthenticationException refused) {
                                assertThat(refused)
                                        .isInstanceOfAny(
                                                BadCredentialsException.class, TooManyTries.class);
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                        });
            }
            start.countDown();
        }
    }

    private static Authentication attempt(String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated("mei", password);
    }

    /** Slow enough that unguarded tries would overlap. */
    private record OnePassword(AtomicInteger compared) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            compared.incrementAndGet();
            LockSupport.parkNanos(200_000);
            if ("right".equals(attempt.getCredentials())) {
                return UsernamePasswordAuthenticationToken.authenticated("mei", null, List.of());
            }
            throw new BadCredentialsException("wrong");
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return true;
        }
    }
}
