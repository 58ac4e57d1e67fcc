package io.redress.resolution.domain.matter;

import io.redress.contract.resolution.AdvanceEvent;
import io.redress.contract.resolution.AdvanceEvent.AdvanceOverdue;
import io.redress.contract.resolution.AdvanceEvent.AdvanceRecovered;
import io.redress.contract.resolution.AdvanceEvent.AdvanceWrittenOff;
import io.redress.contract.resolution.AdvanceEvent.CompensationAdvanced;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All advances of a case, in the order in which they were paid. */
public record Advances(List<Advance> all) {

    public static final Advances NONE = new Advances(List.of());

    public Advances {
        all = List.copyOf(all);
    }

    public Stream<Advance> open() {
        return all.stream().filter(Advance::isOpen);
    }

    public Optional<Advance> open(UUID id) {
        return open().filter(advance -> advance.id().equals(id)).findFirst();
    }

    public Optional<Instant> nextDue() {
        return open().filter(a -> !a.overdue()).map(Advance::dueAt).min(Instant::compareTo);
    }

    Advances after(AdvanceEvent event) {
        return switch (event) {
            case CompensationAdvanced e ->
                    new Advances(Stream.concat(all.stream(), Stream.of(Advance.of(e))).toList());
            case AdvanceRecovered e -> change(e.advanceId(), a -> a.afterRecovery(e.amount()));
            case AdvanceOverdue e -> change(e.advanceId(), Advance::afterItsTime);
            case AdvanceWrittenOff e -> change(e.advanceId(), Advance::afterWriteOff);
        };
    }

    private Advances change(UUID id, UnaryOperator<Advance> change) {
        return new Advances(
                all.stream().map(a -> a.id().equals(id) ? change.apply(a) : a).toList());
    }
}
