package io.redress.resolution.desk;

import io.redress.contract.Channel;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.ReopenReason;
import io.redress.resolution.acting.CaseRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From taking a case to ending it. */
@Component
final class HandlingForms implements CaseForms {

    @Override
    public Optional<CaseRequest> read(String action, Fields fields) {
        return Optional.ofNullable(
                switch (action) {
                    case "assignment" -> new CaseRequest.Assignment(fields.text("agent"));
                    case "investigation" -> new CaseRequest.Investigation(fields.text("note"));
                    case "notes" -> new CaseRequest.Note(fields.whole("text"));
                    case "replies" -> new CaseRequest.Reply(fields.whole("text"));
                    case "plans" ->
                            new CaseRequest.Plan(
                                    fields.whole("text"),
                                    fields.hoursAhead("within", 1),
                                    fields.code("via", Channel.class, Channel.EMAIL));
                    case "questions" -> new CaseRequest.Question(fields.whole("question"));
                    case "deliveries" -> new CaseRequest.Delivery(fields.text("note"));
                    case "resolution" ->
                            new CaseRequest.Resolution(
                                    fields.whole("summary"),
                                    fields.code("manner", Manner.class, Manner.AT_ONCE),
                                    fields.text("reply"));
                    case "reopening" ->
                            new CaseRequest.Reopening(
                                    fields.code(
                                            "reason",
                                            ReopenReason.class,
                                            ReopenReason.CUSTOMER_ASKED));
                    case "withdrawal" -> new CaseRequest.Withdrawal(fields.text("reason"));
                    default -> null;
                });
    }
}
