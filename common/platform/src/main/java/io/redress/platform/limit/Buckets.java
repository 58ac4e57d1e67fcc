package io.redress.platform.limit;

import io.github.bucket4j.Bucket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * So many a minute for each of those who come. They share a fixed number of buckets by a secret hash:
 * memory is bounded, nobody can push another's bucket out, and two that share one do so until the next
 * start only.
 */
public final class Buckets {

    private static final int BUCKETS = 4_096;

    private final long perMinute;
    private final int salt = new SecureRandom().nextInt();
    private final AtomicReferenceArray<Bucket> buckets = new AtomicReferenceArray<>(BUCKETS);

    public Buckets(long perMinute) {
        this.perMinute = perMinute;
    }

    /** How long to wait; empty when there is nothing to wait for, which counts as having come. */
    public Optional<Duration> take(String who) {
        var probe = bucketOf(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucketOf(String who) {
        int mixed = (who.hashCode() ^ salt) * 0x9E3779B9;
        int slot = mixed >>> 20;
        var bucket = buckets.get(slot);
        if (bucket != null) {
            return bucket;
        }
        var fresh =
                Bucket.builder()
                        .addLimit(
                                limit ->
                                        limit.capacity(perMinute)
                                                .refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build();
        return buckets.compareAndSet(slot, null, fresh) ? fresh : buckets.get(slot);
    }
}
