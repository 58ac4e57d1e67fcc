package io.redress.resolution.acting;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.Reference;
import io.redress.platform.aggregate.Stored;
import io.redress.platform.aggregate.VersionConflictException;
import io.redress.platform.security.Actor;
import io.redress.platform.security.Role;
import io.redress.resolution.cases.Cases;
import io.redress.resolution.domain.CaseCommand;
import io.redress.resolution.domain.Colleague;
import io.redress.resolution.domain.Merging;
import io.redress.resolution.domain.ResolutionCase;
import io.redress.resolution.stories.Stories;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a colleague asks. */
@Component
public class Acting {

    private static final int SUPERVISOR = 3;

    private final Cases cases;
    private final Stories stories;

    Acting(Cases cases, Stories stories) {
        this.cases = cases;
        this.stories = stories;
    }

    /**
     * Who asks, what they have seen, and the key that they will use again if they do not hear from us.
     *
     * @param expected the version that was seen; empty for machines that do not look
     */
    public record Asking(Actor actor, OptionalLong expected, @Nullable String key) {}

    /**
     * @throws StaleCaseException when somebody was faster
     * @throws io.redress.platform.Refusal when a rule says no
     */
    public Stored<ResolutionCase> act(ComplaintId id, Asking asking, CaseRequest request) {
        var by = colleague(asking.actor(), request);
        return act(
                id,
                asking,
                request.getClass().getSimpleName(),
                cause -> request.command(by, cause));
    }

    /** Into the case of this reference, if that is one that somebody works on. */
    public Stored<ResolutionCase> merge(
            ComplaintId id, Asking asking, Reference into, String reason) {
        var target =
                cases.find(into.complaintId())
                        .map(Stored::state)
                        .orElseGet(() -> new ResolutionCase.Unopened(into.complaintId(), 0));
        var twin = Merging.into(target, reason);
        var by = new Colleague(asking.actor().name(), tier(asking.actor()));
        return act(id, asking, "Merge", cause -> new CaseCommand.Merge(by, twin));
    }

    private Stored<ResolutionCase> act(
            ComplaintId id, Asking asking, String verb, Function<UUID, CaseCommand.Asked> command) {
        var key = asking.key();
        var cause =
                key == null
                        ? UUID.randomUUID()
                        : DeterministicId.of(
                                id.value(), asking.actor().name() + "/" + verb + "/" + key);
        try {
            return cases.ask(id, cause, asking.expected(), command.apply(cause));
        } catch (VersionConflictException stale) {
            throw new StaleCaseException(
                    stale.present(), stories.changes(id, stale.expected(), stale.present()));
        }
    }

    /**
     * A machine gives cases to agents and reopens them as a supervisor would; but what it does for an
     * agent whom it names, it does as that agent.
     */
    private static Colleague colleague(Actor actor, CaseRequest request) {
        var asSupervisor =
                switch (request) {
                    case CaseRequest.Assignment assignment -> true;
                    case CaseRequest.Reopening reopening -> true;
                    default -> false;
                };
        var supervises = actor.is(Role.SERVICE) && asSupervisor;
        return new Colleague(
                actor.name(), supervises ? Math.max(tier(actor), SUPERVISOR) : tier(actor));
    }

    /** The highest of what somebody is. */
    private static int tier(Actor actor) {
        if (actor.is(Role.MANAGER)) {
            return SUPERVISOR + 1;
        }
        if (actor.is(Role.SUPERVISOR)) {
            return SUPERVISOR;
        }
        return actor.is(Role.SPECIALIST) ? 2 : 1;
    }
}
