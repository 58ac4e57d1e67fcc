package io.redress.resolution.dossiers;

import io.redress.contract.resolution.EntitlementFacts;
import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseAddress;
import io.redress.resolution.dossiers.Entitlements.Told;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the law gives, and the facts that it goes by. A POST replaces the whole sheet of facts. */
@RestController
@RequestMapping("/api/cases/{case}/entitlement")
class EntitlementApi {

    private final Entitlements entitlements;
    private final PlainWords words;

    EntitlementApi(Entitlements entitlements, PlainWords words) {
        this.entitlements = entitlements;
        this.words = words;
    }

    /** @param plainWords for the customer, in their language; null when nothing is given */
    record Answer(Told told, @Nullable String plainWords) {}

    @GetMapping
    Answer show(@PathVariable("case") String idOrReference) {
        return answer(entitlements.of(CaseAddress.id(idOrReference)));
    }

    @PostMapping
    Answer record(
            @PathVariable("case") String idOrReference,
            @RequestBody EntitlementFacts facts,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) Actor actor) {
        return answer(entitlements.record(CaseAddress.id(idOrReference), facts, actor.name(), key));
    }

    private Answer answer(Told told) {
        return new Answer(told, words.of(told.entitlement(), told.language()).orElse(null));
    }
}
