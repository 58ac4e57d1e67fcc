package io.redress.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes guessing slow: after {@value #PER_USERNAME} failed tries for a username, or {@value #PER_ADDRESS} from an
 * address, within five minutes, each further try has to wait, and twice as long every time. Whoever knows a username
 * can therefore keep its owner waiting, a quarter of an hour at most; that is the price of not letting them guess.
 *
 * <p>A try counts as failed from the moment it is admitted until it succeeds, so that many at once get no further
 * than one after another. Memory is bounded: the counts seen least are forgotten first.
 */
final class LoginThrottle {

    static final int PER_USERNAME = 5;
    static final int PER_ADDRESS = 20;
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Cache<String, Tries> byUsername;
    private final Cache<String, Tries> byAddress;

    LoginThrottle(Clock clock) {
        this.clock = clock;
        this.byUsername = counts(clock);
        this.byAddress = counts(clock);
    }

    /** Empty when the try may go on; otherwise how long it has to wait, and then it has not been counted. */
    Optional<Duration> admit(String username, String address) {
        var wait = count(byAddress, address, PER_ADDRESS);
        if (wait.isPresent()) {
            return wait;
        }
        wait = count(byUsername, username, PER_USERNAME);
        if (wait.isPresent()) {
            forgive(address);
        }
        return wait;
    }

    /** The username starts afresh; its address gets back this one try only, or one good login would pay for all. */
    void succeeded(String username, String address) {
        byUsername.invalidate(username);
        forgive(address);
    }

    private void forgive(String address) {
        byAddress.asMap().computeIfPresent(address, (key, tries) -> tries.less());
    }

    private Optional<Duration> count(Cache<String, Tries> counts, String key, int limit) {
        var now = clock.instant();
        var tries =
                Objects.requireNonNull(
                        counts.asMap()
                                .compute(
                                        key,
                                        (same, before) ->
                                                before == null
                                                        ? Tries.first(now)
                                                        : before.next(now, limit)));
        return tries.admitted()
                ? Optional.empty()
                : Optional.of(Duration.between(now, tries.closedUntil()));
    }

    private static Cache<String, Tries> counts(Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .expireAfterAccess(LONGEST_WAIT.plus(WINDOW))
                .build();
    }

    /**
     * How many tries failed since when, until when no further one is let in (not after {@code since}: open), and what
     * became of the latest.
     */
    private record Tries(int failed, Instant since, Instant closedUntil, boolean admitted) {

        static Tries first(Instant now) {
            return new Tries(1, now, now, true);
        }

        Tries next(Instant now, int limit) {
            if (now.isBefore(closedUntil)) {
                return new Tries(failed, since, closedUntil, false);
            }
            if (!now.isBefore(closedUntil.plus(WINDOW))) {
                return first(now);
            }
            var more = failed + 1;
            return new Tries(
                    more, since, more < limit ? since : now.plus(waitAfter(more - limit)), true);
        }

        Tries less() {
            return new Tries(Math.max(0, failed - 1), since, since, true);
        }

        private static Duration waitAfter(int triesBeyondLimit) {
            var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(triesBeyondLimit, 10));
            return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
    }
}
