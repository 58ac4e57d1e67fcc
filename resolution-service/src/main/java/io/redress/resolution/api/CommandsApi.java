package io.redress.resolution.api;

import static java.util.Objects.requireNonNullElseGet;

import io.redress.contract.Reference;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.resolution.acting.Acting;
import io.redress.resolution.acting.Acting.Asking;
import io.redress.resolution.acting.CaseAddress;
import io.redress.resolution.acting.CaseRequest;
import io.redress.resolution.acting.CaseView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can be asked of a case. With {@code If-Match} only on the version that was seen; with {@code
 * Idempotency-Key} once, however often it is sent. The answer is the case afterwards.
 */
@RestController
@RequestMapping("/api/cases/{case}")
class CommandsApi {

    private final Acting acting;
    private final Doing doing;

    CommandsApi(Acting acting, Doing doing) {
        this.acting = acting;
        this.doing = doing;
    }

    record Reason(@Nullable @Size(max = 500) String reason) {}

    record Chosen(@Nullable UUID optionId, @Nullable @Size(max = 10_000) String comment) {}

    record MergeInto(
            @NotBlank @Size(max = 40) String into, @Nullable @Size(max = 500) String reason) {}

    @PostMapping("/assignment")
    ResponseEntity<CaseView> assign(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody(required = false) @Valid CaseRequest.@Nullable Assignment body) {
        return act(id, asking, requireNonNullElseGet(body, () -> new CaseRequest.Assignment(null)));
    }

    @PostMapping("/investigation")
    ResponseEntity<CaseView> investigate(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody(required = false) @Valid CaseRequest.@Nullable Investigation body) {
        return act(
                id, asking, requireNonNullElseGet(body, () -> new CaseRequest.Investigation(null)));
    }

    @PostMapping("/notes")
    ResponseEntity<CaseView> note(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid CaseRequest.Note body) {
        return act(id, asking, body);
    }

    @PostMapping("/replies")
    ResponseEntity<CaseView> reply(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid CaseRequest.Reply body) {
        return act(id, asking, body);
    }

    @PostMapping("/plans")
    ResponseEntity<CaseView> plan(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid CaseRequest.Plan body) {
        return act(id, asking, body);
    }

    @PostMapping("/questions")
    ResponseEntity<CaseView> ask(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid CaseRequest.Question body) {
        return act(id, asking, body);
    }

    @PostMapping("/offers")
    ResponseEntity<CaseView> offer(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid CaseRequest.Offer body) {
        return act(id, asking, body);
    }

    @PostMapping("/offers/{offerId}/withdrawal")
    ResponseEntity<CaseView> withdrawOffer(
            @PathVariable("case") String id,
            @PathVariable("offerId") UUID offerId,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody(required = false) @Nullable @Valid Reason body) {
        return act(
                id,
                asking,
                new CaseRequest.OfferWithdrawal(offerId, body == null ? null : body.reason()));
    }

    @PostMapping("/offers/{offerId}/choice")
    ResponseEntity<CaseView> choose(
            @PathVariable("case") String id,
            @PathVariable("offerId") UUID offerId,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid Chosen body) {
        return act(id, asking, new CaseRequest.Choice(offerId, body.optionId(), body.comment()));
    }

    @PostMapping("/deliveries")
    ResponseEntity<CaseView> deliver(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody(required = false) @Valid CaseRequest.@Nullable Delivery body) {
        return act(id, asking, requireNonNullElseGet(body, () -> new CaseRequest.Delivery(null)));
    }

    @PostMapping("/resolution")
    ResponseEntity<CaseView> resolve(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid CaseRequest.Resolution body) {
        return act(id, asking, body);
    }

    @PostMapping("/reopening")
    ResponseEntity<CaseView> reopen(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody(required = false) @Valid CaseRequest.@Nullable Reopening body) {
        return act(id, asking, requireNonNullElseGet(body, () -> new CaseRequest.Reopening(null)));
    }

    @PostMapping("/merge")
    ResponseEntity<CaseView> merge(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid MergeInto body) {
        var into =
                Reference.parse(body.into())
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of(
                                                        HttpStatus.BAD_REQUEST, "no-reference")));
        var reason = body.reason() == null ? "" : body.reason();
        return doing.answer(() -> acting.merge(CaseAddress.id(id), asking, into, reason));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<CaseView> withdraw(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody(required = false) @Valid CaseRequest.@Nullable Withdrawal body) {
        return act(id, asking, requireNonNullElseGet(body, () -> new CaseRequest.Withdrawal(null)));
    }

    private ResponseEntity<CaseView> act(String id, Asking asking, CaseRequest request) {
        return doing.act(id, asking, request);
    }
}
