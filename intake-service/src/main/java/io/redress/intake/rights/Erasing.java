package io.redress.intake.rights;

import io.redress.contract.ComplaintId;
import io.redress.contract.intake.RightsEvent;
import io.redress.contract.intake.RightsEvent.DataLocked;
import io.redress.contract.intake.RightsEvent.ErasureDecided;
import io.redress.contract.intake.RightsEvent.ErasureDeferred;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.intake.arrival.Erased;
import io.redress.intake.rights.domain.RetentionPolicy;
import io.redress.intake.rights.domain.Step;
import io.redress.intake.rights.view.Dossier;
import io.redress.platform.sealing.DataKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Use case: one step further with an erasure. Each step is an event in the log, and the next one is
 * taken when the view shows that event: so whatever lies before it in the log has been seen.
 *
 * <p>The keys die before it is said that they are dead. A crash in between brings the step again: keys
 * die twice, and it is said once more, which changes nothing.
 */
public class Erasing {

    private final Function<ComplaintId, Optional<Dossier>> dossiers;
    private final RightsLog log;
    private final DataKeys keys;
    private final RetentionPolicy policy;
    private final Erased erased;
    private final Clock clock;

    Erasing(
            Function<ComplaintId, Optional<Dossier>> dossiers,
            RightsLog log,
            DataKeys keys,
            RetentionPolicy policy,
            Erased erased,
            Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.keys = keys;
        this.policy = policy;
        this.erased = erased;
        this.clock = clock;
    }

    /** @throws io.redress.platform.log.LogUnavailableException when it must be tried again */
    public void advance(ComplaintId complaint) {
        dossiers.apply(complaint).ifPresent(this::advance);
    }

    private void advance(Dossier dossier) {
        var file = dossier.file();
        if (file.erasedAt() != null) {
            erased.add(dossier.complaintId(), file.erasedAt());
        }
        var now = clock.instant();
        file.next(dossier.facts(), policy, now)
                .ifPresent(step -> log.append(taken(step, dossier, now), dossier));
    }

    private RightsEvent taken(Step step, Dossier dossier, Instant now) {
        var id = dossier.complaintId();
        return switch (step) {
            case Step.Tell it when it.told().locked() ->
                    new DataLocked(id, it.told().reasons(), it.told().until(), now);
            case Step.Tell it ->
                    new ErasureDeferred(id, it.told().reasons(), it.told().until(), now);
            case Step.Decide it -> new ErasureDecided(id, it.basis(), now);
            case Step.Erase it -> {
                erased.add(id, now);
                keys.destroy(id);
                yield new PersonalDataErased(id, it.basis().code(), now);
            }
        };
    }
}
