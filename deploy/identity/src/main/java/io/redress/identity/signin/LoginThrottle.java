package io.redress.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes guessing slow: after {@value #PER_USERNAME} failed tries for a username, or {@value #PER_ADDRESS} from an
 * address, within five minutes, each further try has to wait, and twice as long every time. Whoever knows a username
 * can therefore keep its owner waiting, a quarter of an hour at most; that is the price of not letting them guess.
 *
 * <p>Memory is bounded: the counts seen least are forgotten first. Not safe for tries at once; see
 * {@link ThrottledPasswords}.
 */
final class LoginThrottle {

    static final int PER_USERNAME = 5;
    static final int PER_ADDRESS = 20;
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Cache<String, Failures> byUsername;
    private final Cache<String, Failures> byAddress;

    LoginThrottle(Clock clock) {
        this.clock = clock;
        this.byUsername = counts(clock);
        this.byAddress = counts(clock);
    }

    /** Empty when a try may go on now; otherwise how long it has to wait. */
    Optional<Duration> waitBefore(String username, String address) {
        var now = clock.instant();
        return Stream.of(byUsername.getIfPresent(username), byAddress.getIfPresent(address))
                .flatMap(Stream::ofNullable)
                .map(failures -> Duration.between(now, failures.closedUntil()))
                .filter(Duration::isPositive)
                .max(Duration::compareTo);
    }

    void failed(String username, String address) {
        var now = clock.instant();
        byUsername
                .asMap()
                .compute(username, (key, before) -> Failures.after(before, now, PER_USERNAME));
        byAddress
                .asMap()
                .compute(address, (key, before) -> Failures.after(before, now, PER_ADDRESS));
    }

    /** The username starts afresh. Its address does not, or one good login would pay for guessing at all others. */
    void succeeded(String username) {
        byUsername.invalidate(username);
    }

    private static Cache<String, Failures> counts(Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .expireAfterAccess(LONGEST_WAIT.plus(WINDOW))
                .build();
    }

    /** How many tries failed since when, and until when no further one is let in ({@code since}: not closed). */
    private record Failures(int count, Instant since, Instant closedUntil) {

        static Failures after(@Nullable Failures before, Instant now, int limit) {
            if (before == null || !now.isBefore(before.closedUntil.plus(WINDOW))) {
                return new Failures(1, now, now);
            }
            var count = before.count + 1;
            return new Failures(
                    count,
                    before.since,
                    count < limit ? before.since : now.plus(waitAfter(count - limit)));
        }

        private static Duration waitAfter(int failuresBeyondLimit) {
            var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failuresBeyondLimit, 10));
            return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
    }
}
