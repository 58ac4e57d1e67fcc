package io.redress.resolution.api;

import io.redress.contract.resolution.PromiseRelease;
import io.redress.resolution.acting.Acting.Asking;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.acting.PromiseRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** What was promised, and what became of it. */
@RestController
@RequestMapping("/api/cases/{case}")
class PromisesApi {

    record Note(@Nullable @Size(max = 10_000) String note) {}

    record Released(@NotNull PromiseRelease reason, @Nullable @Size(max = 10_000) String note) {}

    private final Doing doing;

    PromisesApi(Doing doing) {
        this.doing = doing;
    }

    @PostMapping("/promises")
    ResponseEntity<CaseView> make(
            @PathVariable("case") String id,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid PromiseRequest.Make body) {
        return doing.act(id, asking, body);
    }

    @PostMapping("/promises/{promiseId}/keeping")
    ResponseEntity<CaseView> keep(
            @PathVariable("case") String id,
            @PathVariable("promiseId") UUID promiseId,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid Note body) {
        return doing.act(id, asking, new PromiseRequest.Keep(promiseId, body.note()));
    }

    @PostMapping("/promises/{promiseId}/no-show")
    ResponseEntity<CaseView> nobodyCame(
            @PathVariable("case") String id,
            @PathVariable("promiseId") UUID promiseId,
            @ModelAttribute(name = "asking", binding = false) Asking asking) {
        return doing.act(id, asking, new PromiseRequest.NobodyCame(promiseId));
    }

    @PostMapping("/promises/{promiseId}/release")
    ResponseEntity<CaseView> release(
            @PathVariable("case") String id,
            @PathVariable("promiseId") UUID promiseId,
            @ModelAttribute(name = "asking", binding = false) Asking asking,
            @RequestBody @Valid Released body) {
        return doing.act(
                id, asking, new PromiseRequest.Release(promiseId, body.reason(), body.note()));
    }
}
