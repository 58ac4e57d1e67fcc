package io.redress.identity.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at; says how long to wait before the next try. */
final class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many failed tries");
        this.wait = wait;
    }

    Duration duration() {
        return wait;
    }
}
