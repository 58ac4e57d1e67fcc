package io.redress.intake.rights;

import io.redress.contract.Reference;
import io.redress.contract.intake.ErasureBasis;
import io.redress.contract.intake.RightsEvent.ErasureRequested;
import io.redress.contract.intake.RightsEvent.LegalHoldLifted;
import io.redress.contract.intake.RightsEvent.LegalHoldPlaced;
import io.redress.contract.intake.RightsEvent.ReviewRequested;
import io.redress.intake.answers.Answers;
import io.redress.intake.rights.domain.RetentionPolicy;
import io.redress.intake.rights.domain.Verdict;
import io.redress.intake.rights.view.Dossier;
import io.redress.intake.rights.view.Dossiers;
import io.redress.platform.Refusal;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Use cases about a person's data. Each returns when the broker has what was said; whether and when it
 * is carried out is told by {@link #standing}.
 */
@Component
class Rights {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Dossiers dossiers;
    private final RightsLog log;
    private final Answers answers;
    private final RetentionPolicy policy;
    private final Clock clock;

    Rights(Dossiers dossiers, RightsLog log, Answers answers, RetentionPolicy policy, Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.answers = answers;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The customer asks. However often, it is one request.
     *
     * @param withdrawing an open complaint is taken back as well, so that it need not end first
     */
    void requestByCustomer(Reference reference, boolean withdrawing) {
        if (withdrawing) {
            answers.withdraw(reference, null, "erasure");
        }
        request(reference, ErasureBasis.CONSENT_WITHDRAWN, null);
    }

    void requestByStaff(Reference reference, ErasureBasis basis, String person) {
        notErased(known(reference));
        request(reference, basis, person);
    }

    /**
     * Returns when it is certain that the hold stands.
     *
     * @throws Refusal when the erasure was decided before it
     */
    UUID hold(Reference reference, String reason, String person) {
        notErased(known(reference));
        var holdId = UUID.randomUUID();
        log.append(
                new LegalHoldPlaced(
                        reference.complaintId(), holdId, reason, person, clock.instant()),
                reference,
                holdId.toString());
        if (!seen(reference, holdId).file().holds().containsKey(holdId)) {
            throw new Refusal(
                    "erasure-decided", "too late: the erasure was decided before this hold");
        }
        return holdId;
    }

    /** @throws Refusal when there is no such hold, or it was lifted before */
    void lift(Reference reference, UUID holdId, String reason, String person) {
        if (!known(reference).file().holds().containsKey(holdId)) {
            throw new Refusal("no-such-hold", "no such hold stands on this complaint");
        }
        log.append(
                new LegalHoldLifted(
                        reference.complaintId(), holdId, reason, person, clock.instant()),
                reference,
                "lift/" + holdId);
    }

    /** The customer wants a person instead of the machine. However often, it is one request a day. */
    void requestReview(Reference reference, @Nullable String reason) {
        var now = clock.instant();
        log.append(
                new ReviewRequested(reference.complaintId(), reason, now),
                reference,
                "review/" + now.atZone(policy.zone()).toLocalDate());
    }

    /** @throws ProblemException where no view knows it */
    Dossier known(Reference reference) {
        return find(reference).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** Empty while the view has not heard of it. */
    Optional<Dossier> find(Reference reference) {
        return dossiers.of(reference.complaintId());
    }

    List<Dossier> ofPerson(String contact) {
        return dossiers.ofPerson(contact);
    }

    Standing standing(Dossier dossier) {
        return Standing.of(dossier, verdict(dossier));
    }

    /** What would become of an erasure now. */
    Verdict verdict(Dossier dossier) {
        return dossier.file().verdict(dossier.facts(), policy, clock.instant());
    }

    private void request(Reference reference, ErasureBasis basis, @Nullable String person) {
        log.append(
                new ErasureRequested(reference.complaintId(), basis, person, clock.instant()),
                reference,
                "request");
    }

    private static void notErased(Dossier dossier) {
        if (dossier.file().erasedAt() != null) {
            throw new Refusal("already-erased", "whatever named a person in it was erased before");
        }
    }

    /** What lies in the log is seen by the view a moment later, with all that lies before it. */
    private Dossier seen(Reference reference, UUID holdId) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var dossier = known(reference);
            boolean there =
                    dossier.told().values().stream()
                            .anyMatch(
                                    it ->
                                            it instanceof LegalHoldPlaced hold
                                                    && hold.holdId().equals(holdId));
            if (there) {
                return dossier;
            }
            if (System.nanoTime() > deadline) {
                throw new ProblemException(Problem.unavailable("hold-not-certain"));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.unavailable("hold-not-certain"));
        }
    }
}
