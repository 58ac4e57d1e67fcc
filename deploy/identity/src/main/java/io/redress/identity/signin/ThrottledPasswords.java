package io.redress.identity.signin;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * The only way in: a password is compared only if the throttle admits the try. One try at a time, so that a hundred
 * guesses at once get no further than one after another; a comparison takes a millisecond or two, so nobody notices.
 */
final class ThrottledPasswords implements AuthenticationProvider {

    private static final int LONGEST_KEY = 100;

    private final AuthenticationProvider passwords;
    private final LoginThrottle throttle;
    private final Lock oneAtATime = new ReentrantLock();

    ThrottledPasswords(AuthenticationProvider passwords, LoginThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt)
            throws AuthenticationException {
        var username = shortened(attempt.getName());
        var address = addressOf(attempt);
        oneAtATime.lock();
        try {
            throttle.waitBefore(username, address)
                    .ifPresent(
                            wait -> {
                                throw new TooManyTries(wait);
                            });
            return compared(attempt, username, address);
        } finally {
            oneAtATime.unlock();
        }
    }

    private @Nullable Authentication compared(
            Authentication attempt, String username, String address) {
        try {
            var signedIn = passwords.authenticate(attempt);
            throttle.succeeded(username);
            return signedIn;
        } catch (AuthenticationException refused) {
            throttle.failed(username, address);
            throw refused;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web
                ? CallerAddress.key(web.getRemoteAddress())
                : "";
    }

    private static String shortened(String username) {
        return username.length() <= LONGEST_KEY ? username : username.substring(0, LONGEST_KEY);
    }
}
