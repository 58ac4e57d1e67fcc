package io.redress.triage.reviewing;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.Review;
import io.redress.platform.aggregate.AggregateStores;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.aggregate.Command;
import io.redress.platform.aggregate.Decision;
import io.redress.platform.aggregate.Stored;
import io.redress.platform.observability.Traces;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a person's word. Confirmed when it is on the log, or safely pending while Kafka is away. */
@Component
public class Reviewing {

    private final Aggregates<Opinion, Review> opinions;
    private final Clock clock;
    private final Traces traces;

    Reviewing(AggregateStores stores, OpinionType type, Clock clock, Traces traces) {
        this.opinions = stores.open(type);
        this.clock = clock;
        this.traces = traces;
    }

    /**
     * Who speaks, what they have seen, and the key that they will use again if they do not hear from
     * us.
     *
     * @param seen the version that was seen; empty for machines that do not look
     */
    public record Speaking(String by, OptionalLong seen, @Nullable String key) {}

    /** Version 0 and nothing in it while nobody has said anything. */
    public Stored<Opinion> find(ComplaintId id) {
        return opinions.find(id).orElseGet(() -> new Stored<>(id, 0, Opinion.none(id)));
    }

    /** @throws io.redress.platform.aggregate.VersionConflictException when somebody was faster */
    public Stored<Opinion> judge(Speaking speaking, ComplaintTriaged read, Judgement right) {
        return handle(
                speaking,
                read,
                "judge",
                opinion -> opinion.judge(read, right, speaking.by(), clock.instant()));
    }

    /** @throws io.redress.platform.aggregate.VersionConflictException when somebody was faster */
    public Stored<Opinion> judgeLink(Speaking speaking, ComplaintTriaged read, boolean same) {
        return handle(
                speaking,
                read,
                "link",
                opinion -> opinion.judgeLink(read, same, speaking.by(), clock.instant()));
    }

    private Stored<Opinion> handle(
            Speaking speaking,
            ComplaintTriaged read,
            String verb,
            Decision<Opinion, Review> decision) {
        var id = read.complaintId();
        var key = speaking.key();
        var cause =
                key == null
                        ? UUID.randomUUID()
                        : DeterministicId.of(id.value(), speaking.by() + "/" + verb + "/" + key);
        var command = Command.of(id, cause, decision).inTrace(traces.currentTraceparent());
        return opinions.handle(
                speaking.seen().isPresent()
                        ? command.expecting(speaking.seen().getAsLong())
                        : command);
    }
}
