package io.redress.resolution.domain;

import io.redress.resolution.domain.matter.Promise;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** When a case is next in trouble: a clock breached, a promise broken, nobody there to take it. */
public final class Urgency {

    private Urgency() {}

    /** Empty while nothing runs that could be missed. */
    public static Optional<Instant> of(CaseFile file) {
        var matters = file.matters();
        return Stream.of(
                        file.clocks().nextBreach().stream(),
                        matters.promises().open().map(Promise::dueAt),
                        matters.escalation().nextDue().stream())
                .flatMap(times -> times)
                .min(Instant::compareTo);
    }
}
