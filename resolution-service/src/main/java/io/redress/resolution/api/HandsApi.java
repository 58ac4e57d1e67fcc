package io.redress.resolution.api;

import io.redress.resolution.acting.Acting.Asking;
import io.redress.resolution.acting.ApprovalRequest;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.acting.EscalationRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose hands a case is in: up a tier, over to others, and what a second person decides. */
@RestController
@RequestMapping("/api/cases/{case}")
class HandsApi {

    record Note(@Nullable @Size(max = 10_000) String note) {}

    record Reason(@NotBlank @Size(max = 10_000) String reason) {}

    private final Doing doing;

    HandsApi(Doing doing) {
        this.doing = doing;
    }

    @PostMapping("/escalation")
    ResponseEntity<CaseView> escalate(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid EscalationRequest.Escalate body) {
        return doing.act(id, asking, body);
    }

    @PostMapping("/transfer")
    ResponseEntity<CaseView> transfer(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid EscalationRequest.Transfer body) {
        return doing.act(id, asking, body);
    }

    @PostMapping("/approvals/{approvalId}/grant")
    ResponseEntity<CaseView> grant(
            @PathVariable("case") String id,
            @PathVariable("approvalId") UUID approvalId,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid Note body) {
        return doing.act(id, asking, new ApprovalRequest.Grant(approvalId, body.note()));
    }

    @PostMapping("/approvals/{approvalId}/refusal")
    ResponseEntity<CaseView> refuse(
            @PathVariable("case") String id,
            @PathVariable("approvalId") UUID approvalId,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid Reason body) {
        return doing.act(id, asking, new ApprovalRequest.Refuse(approvalId, body.reason()));
    }

    @PostMapping("/approvals/{approvalId}/withdrawal")
    ResponseEntity<CaseView> withdraw(
            @PathVariable("case") String id,
            @PathVariable("approvalId") UUID approvalId,
            @ModelAttribute(name = "asking", binding = false) Asking asking) {
        return doing.act(id, asking, new ApprovalRequest.Withdraw(approvalId));
    }
}
