package io.redress.resolution.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.resolution.RemedyOption;
import io.redress.resolution.domain.matter.Matters;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One complaint's case: unopened until triage has spoken, then open, worked on by an agent, resolved,
 * closed. A resolved or closed case may be reopened; a withdrawn or merged one never changes again.
 * The fold of redress.resolution.v1 and of nothing else.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ResolutionCase.Unopened.class, name = "unopened"),
    @JsonSubTypes.Type(value = ResolutionCase.Open.class, name = "open"),
    @JsonSubTypes.Type(value = ResolutionCase.Assigned.class, name = "assigned"),
    @JsonSubTypes.Type(value = ResolutionCase.Investigating.class, name = "investigating"),
    @JsonSubTypes.Type(value = ResolutionCase.RemedyUnderWay.class, name = "remedy-under-way"),
    @JsonSubTypes.Type(
            value = ResolutionCase.WaitingForCustomer.class,
            name = "waiting-for-customer"),
    @JsonSubTypes.Type(value = ResolutionCase.OfferMade.class, name = "offer-made"),
    @JsonSubTypes.Type(value = ResolutionCase.Resolved.class, name = "resolved"),
    @JsonSubTypes.Type(value = ResolutionCase.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = ResolutionCase.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = ResolutionCase.Merged.class, name = "merged")
})
public sealed interface ResolutionCase {

    ComplaintId id();

    /**
     * Triage has not spoken yet, but the customer may have.
     *
     * @param matters what is promised already: an authority hears from us whenever triage speaks
     */
    record Unopened(ComplaintId id, int unheard, @Nullable Matters matters)
            implements ResolutionCase {
        public Unopened(ComplaintId id, int unheard) {
            this(id, unheard, null);
        }
    }

    /** Clocks may run only in these. */
    sealed interface Active extends ResolutionCase {
        CaseFile file();

        Active with(CaseFile changed);

        @Override
        default ComplaintId id() {
            return file().id();
        }
    }

    /** Nobody has it. */
    record Open(CaseFile file) implements Active {
        @Override
        public Open with(CaseFile changed) {
            return new Open(changed);
        }
    }

    /** Somebody has it, or had it when it went up. */
    sealed interface Handled extends Active {
        /** Null while nobody has taken it since. */
        @Nullable String agent();

        /** What the agent is at, below a wait or an open offer. */
        Working working();

        Handled with(Working changed);

        @Override
        default Handled with(CaseFile changed) {
            return with(working().with(changed));
        }
    }

    /** It is the agent's turn. */
    sealed interface Working extends Handled {
        Working handedTo(@Nullable String agent);

        @Override
        Working with(CaseFile changed);

        @Override
        default Working working() {
            return this;
        }

        @Override
        default Working with(Working changed) {
            return changed;
        }
    }

    record Assigned(CaseFile file, @Nullable String agent) implements Working {
        @Override
        public Assigned with(CaseFile changed) {
            return new Assigned(changed, agent);
        }

        @Override
        public Assigned handedTo(@Nullable String next) {
            return new Assigned(file, next);
        }
    }

    record Investigating(CaseFile file, @Nullable String agent) implements Working {
        @Override
        public Investigating with(CaseFile changed) {
            return new Investigating(changed, agent);
        }

        @Override
        public Investigating handedTo(@Nullable String next) {
            return new Investigating(file, next);
        }
    }

    /** The customer accepted; we carry it out. */
    record RemedyUnderWay(
            CaseFile file,
            @Nullable String agent,
            UUID offerId,
            RemedyOption option,
            boolean delivered)
            implements Working {
        @Override
        public RemedyUnderWay with(CaseFile changed) {
            return new RemedyUnderWay(changed, agent, offerId, option, delivered);
        }

        @Override
        public RemedyUnderWay handedTo(@Nullable String next) {
            return new RemedyUnderWay(file, next, offerId, option, delivered);
        }
    }

    /** We asked; the clocks stand still until the customer answers. */
    record WaitingForCustomer(Working working, Instant askedAt) implements Handled {
        @Override
        public CaseFile file() {
            return working.file();
        }

        @Override
        public @Nullable String agent() {
            return working.agent();
        }

        @Override
        public WaitingForCustomer with(Working changed) {
            return new WaitingForCustomer(changed, askedAt);
        }
    }

    /** The customer has an offer to choose from; the clocks stand still until it ends. */
    record OfferMade(Working working, Offer offer) implements Handled {
        @Override
        public CaseFile file() {
            return working.file();
        }

        @Override
        public @Nullable String agent() {
            return working.agent();
        }

        @Override
        public OfferMade with(Working changed) {
            return new OfferMade(changed, offer);
        }
    }

    /** Nobody works on it and no clock runs. */
    sealed interface Ended extends ResolutionCase {}

    /** Solved as we see it; the customer is asked. */
    record Resolved(CaseFile file, String agent, Instant at) implements Ended {
        @Override
        public ComplaintId id() {
            return file.id();
        }
    }

    record Closed(CaseFile file, String agent, Instant at) implements Ended {
        @Override
        public ComplaintId id() {
            return file.id();
        }
    }

    /** @param file null when the customer took it back before triage had spoken */
    record Withdrawn(ComplaintId id, @Nullable CaseFile file, Instant at) implements Ended {}

    record Merged(
            ComplaintId id,
            @Nullable CaseFile file,
            ComplaintId into,
            Reference intoReference,
            Instant at)
            implements Ended {}
}
