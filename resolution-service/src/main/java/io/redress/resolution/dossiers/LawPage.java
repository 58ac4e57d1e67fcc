package io.redress.resolution.dossiers;

import static java.util.stream.Collectors.toMap;

import io.redress.contract.resolution.CarFault;
import io.redress.contract.resolution.Circumstance;
import io.redress.contract.resolution.Proof;
import io.redress.platform.security.Actor;
import io.redress.platform.security.Role;
import io.redress.resolution.acting.CaseAddress;
import io.redress.resolution.domain.entitlement.Goods;
import io.redress.resolution.domain.entitlement.Statutes;
import io.redress.resolution.dossiers.Entitlements.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the law gives, and the sheet of facts. For htmx the answer alone, as a panel of the case's page. */
@Controller
class LawPage {

    private final Entitlements entitlements;
    private final PlainWords words;
    private final Statutes statutes;

    LawPage(Entitlements entitlements, PlainWords words, Statutes statutes) {
        this.entitlements = entitlements;
        this.words = words;
        this.statutes = statutes;
    }

    @GetMapping("/desk/cases/{reference}/law")
    ModelAndView show(
            @PathVariable("reference") String reference,
            @RequestParam(name = "done", required = false) @Nullable String done,
            @RequestHeader(name = "X-Redress-Embedded", required = false) @Nullable String embedded,
            Actor actor,
            Locale locale) {
        var told = entitlements.of(CaseAddress.id(reference));
        return page(
                        embedded == null ? "desk/law" : "desk/law :: panel",
                        told,
                        FactsForm.fields(told.entitlement().facts()),
                        Set.of(),
                        actor,
                        locale)
                .addObject("done", done != null);
    }

    @PostMapping("/desk/cases/{reference}/entitlement")
    ModelAndView record(
            @PathVariable("reference") String reference,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam("key") String key,
            Actor actor,
            Locale locale) {
        var id = CaseAddress.id(reference);
        var fields = new FormFields(typed);
        var facts = FactsForm.read(fields);
        if (!fields.faults().isEmpty()) {
            var shown = new HashMap<>(typed.toSingleValueMap());
            typed.getOrDefault("circumstances", List.of())
                    .forEach(code -> shown.put("circumstance-" + code, "yes"));
            var again =
                    page("desk/law", entitlements.of(id), shown, fields.faults(), actor, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        entitlements.record(id, facts, actor.name(), key);
        return Redirects.seeOther("/desk/cases/" + reference + "/law?done");
    }

    private ModelAndView page(
            String view,
            Told told,
            Map<String, String> form,
            Set<String> faults,
            Actor actor,
            Locale locale) {
        return new ModelAndView(view)
                .addObject("told", told)
                .addObject("entitlement", told.entitlement())
                .addObject("plain", words.of(told.entitlement(), told.language()).orElse(""))
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject("goods", statutes.goods())
                .addObject(
                        "goodsNames",
                        statutes.goods().stream()
                                .collect(
                                        toMap(
                                                Goods::code,
                                                kind -> kind.name(locale.getLanguage()))))
                .addObject("lang", locale.getLanguage())
                .addObject("proofs", Proof.values())
                .addObject("carFaults", CarFault.values())
                .addObject("circumstances", Circumstance.values())
                .addObject(
                        "repairRows", IntStream.rangeClosed(1, FactsForm.REPAIRS).boxed().toList())
                .addObject("works", works(actor))
                .addObject("done", false)
                .addObject("key", UUID.randomUUID());
    }

    /** Somebody who only reads along gets no forms. */
    static boolean works(Actor actor) {
        return actor.roles().stream()
                .anyMatch(role -> role != Role.QUALITY && role != Role.ADMINISTRATOR);
    }
}
