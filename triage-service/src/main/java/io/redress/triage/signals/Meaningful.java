package io.redress.triage.signals;

import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.triage.classifying.Embedder;
import io.redress.triage.policy.CrowdPolicy;
import io.redress.triage.surge.Vectors;
import io.redress.triage.text.ReadableText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes from an arrival what is counted. Reading for the meaning costs some milliseconds, so of one
 * minute's complaints only the first few are read that way: a crowd of more shows without it.
 */
final class Meaningful {

    private static final int A_MINUTE = 60;
    private static final int READ = 400;

    private final Embedder embedder;
    private final CrowdPolicy policy;
    private long minute = -1;
    private int readInIt;

    Meaningful(Embedder embedder, CrowdPolicy policy) {
        this.embedder = embedder;
        this.policy = policy;
    }

    Half.Arrived arrived(ComplaintReceived complaint, Instant now) {
        var product = Half.product(complaint);
        var story = complaint.narrative();
        return new Half.Arrived(
                complaint.arrival().receivedAt(),
                product,
                policy.siteIn(story, product),
                policy.supplierIn(story, product),
                meaning(story, complaint.arrival().receivedAt()),
                now);
    }

    private byte @Nullable [] meaning(String story, Instant receivedAt) {
        long current = receivedAt.getEpochSecond() / 60;
        if (current != minute) {
            minute = current;
            readInIt = 0;
        }
        var readable = ReadableText.of(story, READ);
        if (readable.isEmpty() || readInIt++ >= A_MINUTE) {
            return null;
        }
        return Vectors.bytes(embedder.embed(readable.value()));
    }
}
