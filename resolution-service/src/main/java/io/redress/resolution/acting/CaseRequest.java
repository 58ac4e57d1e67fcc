package io.redress.resolution.acting;

import io.redress.contract.Channel;
import io.redress.contract.DeterministicId;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.ReopenReason;
import io.redress.resolution.domain.CaseCommand;
import io.redress.resolution.domain.Colleague;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One thing a colleague asks, as a form or a JSON body says it. Field by field checked before it becomes a command. */
public interface CaseRequest {

    int LONG = 10_000;
    int SHORT = 500;

    /** The same cause gives the ids of messages, offers and options again. */
    CaseCommand.Asked command(Colleague by, UUID cause);

    /** @param agent null to take it oneself */
    record Assignment(@Nullable @Size(max = 100) String agent) implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.Assign(by, agentOr(by.login()));
        }

        String agentOr(String login) {
            return agent == null || agent.isBlank() ? login : agent.strip();
        }
    }

    record Investigation(@Nullable @Size(max = LONG) String note) implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.Investigate(by, said(note));
        }
    }

    record Note(@NotBlank @Size(max = LONG) String text) implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.AddNote(by, text);
        }
    }

    record Reply(@NotBlank @Size(max = LONG) String text) implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.Reply(by, message(cause), text);
        }
    }

    record Plan(
            @NotBlank @Size(max = LONG) String text,
            @NotNull Instant answerBy,
            @Nullable Channel answerVia)
            implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.GivePlan(
                    by,
                    message(cause),
                    text,
                    answerBy,
                    Objects.requireNonNullElse(answerVia, Channel.EMAIL));
        }
    }

    record Question(@NotBlank @Size(max = LONG) String question) implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.AskCustomer(by, message(cause), question);
        }
    }

    /** @param expiresAt null for the policy's */
    record Offer(
            @NotEmpty @Size(max = 20) List<@NotNull @Valid OfferedOption> options,
            @NotBlank @Size(max = LONG) String text,
            @Nullable Instant expiresAt)
            implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            var offerId = DeterministicId.of(cause, "offer");
            var numbered =
                    IntStream.range(0, options.size())
                            .mapToObj(
                                    i ->
                                            options.get(i)
                                                    .option(
                                                            DeterministicId.of(
                                                                    offerId, "option/" + i)))
                            .toList();
            return new CaseCommand.MakeOffer(by, offerId, numbered, text, expiresAt);
        }
    }

    record OfferWithdrawal(@NotNull UUID offerId, @Nullable @Size(max = SHORT) String reason)
            implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.WithdrawOffer(by, offerId, said(reason));
        }
    }

    /** @param optionId null: the customer declines all */
    record Choice(
            @NotNull UUID offerId,
            @Nullable UUID optionId,
            @Nullable @Size(max = LONG) String comment)
            implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.RecordChoice(by, offerId, optionId, said(comment));
        }
    }

    record Delivery(@Nullable @Size(max = LONG) String note) implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.Deliver(by, said(note));
        }
    }

    /** @param reply goes to the customer with it */
    record Resolution(
            @NotBlank @Size(max = LONG) String summary,
            @NotNull Manner manner,
            @Nullable @Size(max = LONG) String reply)
            implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            var text = said(reply);
            return new CaseCommand.Resolve(
                    by,
                    summary,
                    manner,
                    text == null ? null : new CaseCommand.Answer(message(cause), text));
        }
    }

    record Reopening(@Nullable ReopenReason reason) implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.Reopen(
                    by, Objects.requireNonNullElse(reason, ReopenReason.CUSTOMER_ASKED));
        }
    }

    /** The customer takes it back on the phone. */
    record Withdrawal(@Nullable @Size(max = SHORT) String reason) implements CaseRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new CaseCommand.WithdrawOnBehalf(by, said(reason));
        }
    }

    private static UUID message(UUID cause) {
        return DeterministicId.of(cause, "message");
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
