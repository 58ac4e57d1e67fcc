package io.redress.resolution.api;

import io.redress.contract.resolution.Finding;
import io.redress.resolution.acting.Acting.Asking;
import io.redress.resolution.acting.AdvanceRequest;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.acting.TaskRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What others are asked, and what was paid in advance. */
@RestController
@RequestMapping("/api/cases/{case}")
class TasksApi {

    record Answered(@NotBlank @Size(max = 10_000) String answer, @NotNull Finding finding) {}

    record Recovered(
            @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal amount,
            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency) {}

    record Reason(@NotBlank @Size(max = 10_000) String reason) {}

    private final Doing doing;

    TasksApi(Doing doing) {
        this.doing = doing;
    }

    @PostMapping("/tasks")
    ResponseEntity<CaseView> give(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid TaskRequest.Give body) {
        return doing.act(id, asking, body);
    }

    @PostMapping("/tasks/{taskId}/answer")
    ResponseEntity<CaseView> answer(
            @PathVariable("case") String id,
            @PathVariable("taskId") UUID taskId,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid Answered body) {
        return doing.act(
                id, asking, new TaskRequest.TakeAnswer(taskId, body.answer(), body.finding()));
    }

    @PostMapping("/tasks/{taskId}/cancellation")
    ResponseEntity<CaseView> cancel(
            @PathVariable("case") String id,
            @PathVariable("taskId") UUID taskId,
            @ModelAttribute(name = "asking", binding = false) Asking asking) {
        return doing.act(id, asking, new TaskRequest.Cancel(taskId));
    }

    @PostMapping("/advances")
    ResponseEntity<CaseView> pay(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid AdvanceRequest.Pay body) {
        return doing.act(id, asking, body);
    }

    @PostMapping("/advances/{advanceId}/recovery")
    ResponseEntity<CaseView> recover(
            @PathVariable("case") String id,
            @PathVariable("advanceId") UUID advanceId,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid Recovered body) {
        return doing.act(
                id, asking, new AdvanceRequest.Recover(advanceId, body.amount(), body.currency()));
    }

    @PostMapping("/advances/{advanceId}/write-off")
    ResponseEntity<CaseView> writeOff(
            @PathVariable("case") String id,
            @PathVariable("advanceId") UUID advanceId,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid Reason body) {
        return doing.act(id, asking, new AdvanceRequest.WriteOff(advanceId, body.reason()));
    }
}
