package io.redress.intake.web;

import io.github.bucket4j.Bucket;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many posts a minute from one address. Addresses share a fixed number of buckets by a secret hash:
 * memory is bounded, nobody can push another's bucket out, and two addresses that share one do so until
 * the next start only.
 */
final class RateLimit extends OncePerRequestFilter {

    private static final int BUCKETS = 4_096;

    private final RateSettings settings;
    private final Problems problems;
    private final int salt = new SecureRandom().nextInt();
    private final AtomicReferenceArray<Bucket> buckets = new AtomicReferenceArray<>(BUCKETS);
    private final Bucket loopback;

    RateLimit(RateSettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
        this.loopback = bucket(settings.loopbackPerMinute());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe = bucketOf(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill())), request, response);
        }
    }

    private Bucket bucketOf(String address) {
        if (address.startsWith("127.")
                || address.equals("::1")
                || address.equals("0:0:0:0:0:0:0:1")) {
            return loopback;
        }
        int mixed = (address.hashCode() ^ salt) * 0x9E3779B9;
        int slot = mixed >>> 20;
        var bucket = buckets.get(slot);
        if (bucket != null) {
            return bucket;
        }
        var fresh = bucket(settings.perMinute());
        return buckets.compareAndSet(slot, null, fresh) ? fresh : buckets.get(slot);
    }

    private static Bucket bucket(long perMinute) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static Problem tooMany(Duration wait) {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                List.of(),
                List.of(),
                Map.of(),
                wait.plusSeconds(1),
                null);
    }
}
