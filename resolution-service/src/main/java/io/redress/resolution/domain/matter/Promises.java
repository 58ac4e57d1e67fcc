package io.redress.resolution.domain.matter;

import io.redress.contract.resolution.PromiseEvent;
import io.redress.contract.resolution.PromiseEvent.PromiseBroken;
import io.redress.contract.resolution.PromiseEvent.PromiseKept;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.PromiseEvent.PromiseReleased;
import io.redress.contract.resolution.PromiseEvent.PromiseReminded;
import io.redress.resolution.domain.matter.Promise.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All promises of a case, in the order in which they were made. */
public record Promises(List<Promise> all) {

    public static final Promises NONE = new Promises(List.of());

    public Promises {
        all = List.copyOf(all);
    }

    public Stream<Promise> open() {
        return all.stream().filter(Promise::isOpen);
    }

    public Optional<Promise> open(UUID id) {
        return open().filter(promise -> promise.id().equals(id)).findFirst();
    }

    public boolean knows(UUID id) {
        return all.stream().anyMatch(promise -> promise.id().equals(id));
    }

    public Optional<Instant> nextDue() {
        return open().map(Promise::nextDue).min(Instant::compareTo);
    }

    Promises after(PromiseEvent event) {
        return switch (event) {
            case PromiseMade e ->
                    new Promises(Stream.concat(all.stream(), Stream.of(Promise.of(e))).toList());
            case PromiseReminded e -> change(e.promiseId(), Promise::afterReminder);
            case PromiseKept e -> change(e.promiseId(), p -> p.ended(Standing.KEPT));
            case PromiseBroken e -> change(e.promiseId(), p -> p.ended(Standing.BROKEN));
            case PromiseReleased e -> change(e.promiseId(), p -> p.ended(Standing.RELEASED));
        };
    }

    /** What was open binds nobody any more. */
    Promises over() {
        return new Promises(
                all.stream().map(p -> p.isOpen() ? p.ended(Standing.RELEASED) : p).toList());
    }

    private Promises change(UUID id, UnaryOperator<Promise> change) {
        return new Promises(
                all.stream().map(p -> p.id().equals(id) ? change.apply(p) : p).toList());
    }
}
