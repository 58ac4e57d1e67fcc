package io.redress.resolution.domain;

import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.OfferExpired;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens by itself when its time comes. */
public final class DueWork {

    /** When to look again; empty while nothing can fall due. */
    public static Optional<Instant> next(ResolutionCase state) {
        if (!(state instanceof Active active)) {
            return Optional.empty();
        }
        var expiry =
                state instanceof OfferMade made
                        ? Stream.of(made.offer().expiresAt())
                        : Stream.<Instant>empty();
        return Stream.concat(active.file().clocks().nextDue().stream(), expiry)
                .min(Instant::compareTo);
    }

    List<ResolutionEvent> due(ResolutionCase state, Instant now) {
        if (!(state instanceof Active)) {
            return List.of();
        }
        var course = new Course(state);
        if (state instanceof OfferMade made && made.offer().expiredAt(now)) {
            course.then(new OfferExpired(state.id(), made.offer().offerId(), now))
                    .thenClocks(clocks -> clocks.resumeAll(now));
        }
        return course.thenClocks(clocks -> clocks.ring(now)).events();
    }
}
