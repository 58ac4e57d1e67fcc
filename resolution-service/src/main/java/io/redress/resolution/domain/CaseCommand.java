package io.redress.resolution.domain;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Flag;
import io.redress.contract.Reference;
import io.redress.contract.Severity;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ReopenReason;
import io.redress.contract.triage.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a case. Ids are the caller's, so that the same cause names the same things. */
public sealed interface CaseCommand {

    /** What was heard from other services: never refused, because it has happened. */
    sealed interface Heard extends CaseCommand {}

    /** What a colleague wants done: refused with a reason when a rule says no. One sealed family per feature. */
    sealed interface Asked extends CaseCommand
            permits Handle,
                    PromiseCommand,
                    EscalationCommand,
                    ApprovalCommand,
                    TaskCommand,
                    AdvanceCommand {
        Colleague by();
    }

    /** From taking a case to ending it. */
    sealed interface Handle extends Asked {}

    /**
     * Triage has spoken.
     *
     * @param since from when the customer waits
     * @param into the earlier complaint that certainly tells the same story and is still worked on
     */
    record Open(
            Reference reference,
            Category category,
            Severity severity,
            Set<Flag> flags,
            String language,
            Instant since,
            @Nullable Twin into)
            implements Heard {
        public Open {
            flags = Set.copyOf(flags);
        }
    }

    /** Another complaint that tells the same story. */
    record Twin(ComplaintId id, Reference reference, String reason) {}

    /** A person said what the complaint is. */
    record HearJudgement(Judgement judgement, String by, Instant at) implements Heard {}

    /**
     * A person said that the complaint tells the story of an earlier one.
     *
     * @param takesIn whether that one's case still takes complaints in
     */
    record HearLink(Twin into, boolean takesIn, String by, Instant at) implements Heard {}

    /**
     * Another complaint that tells this story was joined to this one.
     *
     * @param judgement what that one was by then
     */
    record HearTwin(ComplaintId twin, Judgement judgement, Instant at) implements Heard {}

    /** A person said what a complaint is that was joined to this one. */
    record HearTwinJudgement(Judgement judgement, String by, Instant at) implements Heard {}

    /** The complaint came by an authority, which hears from us by law. */
    record HearRegulator(UUID promiseId, Instant at) implements Heard {}

    record HearCustomer(UUID messageId, Instant at) implements Heard {}

    /** @param optionId null to decline all */
    record HearChoice(
            UUID offerId,
            @Nullable UUID optionId,
            @Nullable String comment,
            Channel via,
            Instant at)
            implements Heard {}

    record HearWithdrawal(@Nullable String reason, Instant at) implements Heard {}

    record HearCustomerTold(Instant at) implements Heard {}

    record HearReopening(ReopenReason reason, Instant at) implements Heard {}

    record HearClosing(Instant at) implements Heard {}

    /** Give it to this agent, or take it. */
    record Assign(Colleague by, String agent) implements Handle {}

    record Investigate(Colleague by, @Nullable String note) implements Handle {}

    record AddNote(Colleague by, String text) implements Handle {}

    record Reply(Colleague by, UUID messageId, String text) implements Handle {}

    record GivePlan(Colleague by, UUID messageId, String text, Instant answerBy, Channel answerVia)
            implements Handle {}

    record AskCustomer(Colleague by, UUID messageId, String question) implements Handle {}

    /** @param expiresAt null for the policy's */
    record MakeOffer(
            Colleague by,
            UUID offerId,
            List<RemedyOption> options,
            String text,
            @Nullable Instant expiresAt)
            implements Handle {
        public MakeOffer {
            options = List.copyOf(options);
        }
    }

    record WithdrawOffer(Colleague by, UUID offerId, @Nullable String reason) implements Handle {}

    /** The customer chose on the phone. */
    record RecordChoice(
            Colleague by, UUID offerId, @Nullable UUID optionId, @Nullable String comment)
            implements Handle {}

    record Deliver(Colleague by, @Nullable String note) implements Handle {}

    /** @param reply what the customer is told with it; null when they were answered before */
    record Resolve(Colleague by, String summary, Manner manner, @Nullable Answer reply)
            implements Handle {}

    /** A text to the customer. */
    record Answer(UUID messageId, String text) {}

    record Reopen(Colleague by, ReopenReason reason) implements Handle {}

    record Merge(Colleague by, Twin into) implements Handle {}

    /** The customer took it back on the phone. */
    record WithdrawOnBehalf(Colleague by, @Nullable String reason) implements Handle {}
}
