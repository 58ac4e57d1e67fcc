package io.redress.resolution.desk;

import io.redress.contract.resolution.Finding;
import io.redress.contract.resolution.PartyKind;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromiseRelease;
import io.redress.contract.resolution.PromisedTo;
import io.redress.resolution.acting.AdvanceRequest;
import io.redress.resolution.acting.ApprovalRequest;
import io.redress.resolution.acting.CaseRequest;
import io.redress.resolution.acting.EscalationRequest;
import io.redress.resolution.acting.PromiseRequest;
import io.redress.resolution.acting.TaskRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Promises, the way up and over, approvals, tasks and advances. */
@Component
final class HandsForms implements CaseForms {

    @Override
    public Optional<CaseRequest> read(String action, Fields fields) {
        return Optional.ofNullable(
                switch (action) {
                    case "promises" ->
                            new PromiseRequest.Make(
                                    fields.code("kind", PromiseKind.class, PromiseKind.CALL_BACK),
                                    fields.code("to", PromisedTo.class, PromisedTo.CUSTOMER),
                                    fields.whole("what"),
                                    fields.text("owner"),
                                    fields.moment("notBefore"),
                                    needed(fields, "dueAt"));
                    case "promise-keeping" ->
                            new PromiseRequest.Keep(fields.id("promiseId"), fields.text("note"));
                    case "promise-no-show" -> new PromiseRequest.NobodyCame(fields.id("promiseId"));
                    case "promise-release" ->
                            new PromiseRequest.Release(
                                    fields.id("promiseId"),
                                    fields.code(
                                            "reason",
                                            PromiseRelease.class,
                                            PromiseRelease.CUSTOMER_AGREED),
                                    fields.text("note"));
                    case "escalation" ->
                            new EscalationRequest.Escalate(
                                    fields.text("demanded") != null, fields.whole("reason"));
                    case "transfer" ->
                            new EscalationRequest.Transfer(
                                    fields.whole("queue"),
                                    fields.text("agent"),
                                    fields.whole("summary"));
                    case "approval-grant" ->
                            new ApprovalRequest.Grant(fields.id("approvalId"), fields.text("note"));
                    case "approval-refusal" ->
                            new ApprovalRequest.Refuse(
                                    fields.id("approvalId"), fields.whole("reason"));
                    case "approval-withdrawal" ->
                            new ApprovalRequest.Withdraw(fields.id("approvalId"));
                    case "tasks" ->
                            new TaskRequest.Give(
                                    fields.code("party", PartyKind.class, PartyKind.DEPARTMENT),
                                    fields.whole("name"),
                                    fields.whole("question"),
                                    fields.moment("dueAt"));
                    case "task-answer" ->
                            new TaskRequest.TakeAnswer(
                                    fields.id("taskId"),
                                    fields.whole("answer"),
                                    fields.code("finding", Finding.class, Finding.NONE));
                    case "task-cancellation" -> new TaskRequest.Cancel(fields.id("taskId"));
                    case "advances" ->
                            new AdvanceRequest.Pay(
                                    fields.code("debtor", PartyKind.class, PartyKind.CARRIER),
                                    fields.whole("name"),
                                    fields.read("amount", BigDecimal::new),
                                    null,
                                    fields.moment("dueAt"));
                    case "advance-recovery" ->
                            new AdvanceRequest.Recover(
                                    fields.id("advanceId"),
                                    fields.read("amount", BigDecimal::new),
                                    null);
                    case "advance-write-off" ->
                            new AdvanceRequest.WriteOff(
                                    fields.id("advanceId"), fields.whole("reason"));
                    default -> null;
                });
    }

    private static Instant needed(Fields fields, String field) {
        var moment = fields.moment(field);
        if (moment == null) {
            throw new FormFaultException(field, "fault.missing");
        }
        return moment;
    }
}
