package io.redress.resolution.dossiers;

import io.redress.contract.resolution.DisputeOutcome;
import io.redress.contract.resolution.Door;
import io.redress.contract.resolution.Mark;
import io.redress.platform.Refusal;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseAddress;
import io.redress.resolution.domain.dossier.CauseTree;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cause, marks and disputes of one complaint. What cannot be saved comes back as it was typed, with the reason. */
@Controller
class DossierPage {

    private final Dossiers dossiers;
    private final Entitlements entitlements;
    private final CauseTree causes;
    private final MessageSource messages;
    private final DateTimeFormatter times;

    DossierPage(
            Dossiers dossiers,
            Entitlements entitlements,
            CauseTree causes,
            MessageSource messages,
            @Value("${redress.resolution.zone:Asia/Shanghai}") ZoneId zone) {
        this.dossiers = dossiers;
        this.entitlements = entitlements;
        this.causes = causes;
        this.messages = messages;
        this.times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    @GetMapping("/desk/cases/{reference}/dossier")
    ModelAndView show(
            @PathVariable("reference") String reference,
            @RequestParam(name = "done", required = false) @Nullable String done,
            @RequestHeader(name = "X-Redress-Embedded", required = false) @Nullable String embedded,
            Actor actor,
            Locale locale) {
        return page(
                        embedded == null ? "desk/dossier" : "desk/dossier :: panel",
                        reference,
                        actor,
                        locale)
                .addObject("done", done != null);
    }

    @PostMapping("/desk/cases/{reference}/dossier/{action}")
    ModelAndView write(
            @PathVariable("reference") String reference,
            @PathVariable("action") String action,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam("key") String key,
            Actor actor,
            Locale locale) {
        var id = CaseAddress.id(reference);
        entitlements.of(id); // nothing is written about a complaint that nobody has told us of
        var fields = new FormFields(typed);
        var command =
                new DossierForm(id, actor.name(), fields)
                        .command(action, key)
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (!fields.faults().isEmpty()) {
            return again(reference, actor, locale, typed, fields.faults(), null);
        }
        try {
            dossiers.write(id, command, key);
        } catch (Refusal refusal) {
            return again(reference, actor, locale, typed, Set.of(), said(refusal, locale));
        }
        return Redirects.seeOther("/desk/cases/" + reference + "/dossier?done");
    }

    private ModelAndView again(
            String reference,
            Actor actor,
            Locale locale,
            MultiValueMap<String, String> typed,
            Set<String> faults,
            @Nullable String refusal) {
        var page =
                page("desk/dossier", reference, actor, locale)
                        .addObject("form", typed.toSingleValueMap())
                        .addObject("faults", faults)
                        .addObject("refusal", refusal);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String view, String reference, Actor actor, Locale locale) {
        var told = entitlements.of(CaseAddress.id(reference));
        return new ModelAndView(view)
                .addObject("reference", told.reference())
                .addObject("dossier", dossiers.of(told.complaintId()).state())
                .addObject("causes", causes)
                .addObject("marks", Mark.values())
                .addObject("doors", Door.values())
                .addObject("outcomes", DisputeOutcome.values())
                .addObject("times", times)
                .addObject("lang", locale.getLanguage())
                .addObject("me", actor.name())
                .addObject("works", LawPage.works(actor))
                .addObject("form", Map.of())
                .addObject("faults", Set.of())
                .addObject("refusal", null)
                .addObject("done", false)
                .addObject("key", UUID.randomUUID());
    }

    private String said(Refusal refusal, Locale locale) {
        var english = Objects.requireNonNullElse(refusal.getMessage(), refusal.code());
        return Objects.requireNonNullElse(
                messages.getMessage("refusal." + refusal.code(), null, english, locale), english);
    }
}
