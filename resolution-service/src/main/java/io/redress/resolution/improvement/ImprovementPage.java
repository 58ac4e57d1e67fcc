package io.redress.resolution.improvement;

import static java.util.stream.Collectors.toMap;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.resolution.RecallOutcome;
import io.redress.platform.Refusal;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import io.redress.resolution.domain.dossier.CauseTree;
import io.redress.resolution.domain.improvement.RecallCommand;
import io.redress.resolution.dossiers.FormFields;
import io.redress.resolution.dossiers.Redirects;
import io.redress.resolution.stories.Stories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Causes, corrective actions and recalls on one page, and each recall on its own. */
@Controller
class ImprovementPage {

    private final Improvements improvements;
    private final Affected affected;
    private final CauseFigures figures;
    private final CauseTree causes;
    private final Stories stories;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ImprovementPage(
            Improvements improvements,
            Affected affected,
            CauseFigures figures,
            CauseTree causes,
            Stories stories,
            MessageSource messages,
            Clock clock,
            @Value("${redress.resolution.zone:Asia/Shanghai}") ZoneId zone) {
        this.improvements = improvements;
        this.affected = affected;
        this.figures = figures;
        this.causes = causes;
        this.stories = stories;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/desk/improvement")
    ModelAndView show(Locale locale) {
        return board(locale);
    }

    @GetMapping("/desk/improvement/recalls/{id}")
    ModelAndView recall(@PathVariable("id") UUID id) {
        var recall =
                improvements
                        .recall(new ComplaintId(id))
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        var ids = recall.customers().stream().map(c -> new ComplaintId(c.complaint())).toList();
        return new ModelAndView("desk/recall")
                .addObject("recall", recall)
                .addObject(
                        "headlines",
                        stories.headlines(ids).entrySet().stream()
                                .collect(toMap(e -> e.getKey().value(), Map.Entry::getValue)))
                .addObject("outcomes", RecallOutcome.values())
                .addObject("refusal", null)
                .addObject("key", UUID.randomUUID());
    }

    @PostMapping("/desk/improvement/actions")
    ModelAndView set(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam("key") String key,
            Actor actor,
            Locale locale) {
        return onAction(null, "set", typed, key, actor, locale);
    }

    @PostMapping("/desk/improvement/actions/{id}/{verb}")
    ModelAndView onAction(
            @PathVariable("id") @Nullable UUID id,
            @PathVariable("verb") String verb,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam("key") String key,
            Actor actor,
            Locale locale) {
        var cause = cause(actor, "action/" + verb, key);
        var fields = new FormFields(typed);
        var command =
                ImprovementForms.action(verb, fields, actor.name())
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        var about = new ComplaintId(id == null ? DeterministicId.of(cause, "action") : id);
        return saved(
                "/desk/improvement",
                fields,
                typed,
                locale,
                () -> improvements.write(about, cause, command));
    }

    @PostMapping("/desk/improvement/recalls")
    ModelAndView start(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam("key") String key,
            Actor actor,
            Locale locale) {
        var cause = cause(actor, "recall", key);
        var fields = new FormFields(typed);
        var command = ImprovementForms.recall(fields, actor.name());
        var id = new ComplaintId(DeterministicId.of(cause, "recall"));
        return saved(
                "/desk/improvement/recalls/" + id,
                fields,
                typed,
                locale,
                () -> {
                    improvements.write(id, cause, command);
                    find(id, cause, actor);
                });
    }

    @PostMapping("/desk/improvement/recalls/{id}/{verb}")
    ModelAndView onRecall(
            @PathVariable("id") UUID id,
            @PathVariable("verb") String verb,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam("key") String key,
            Actor actor,
            Locale locale) {
        var about = new ComplaintId(id);
        var cause = cause(actor, "recall/" + verb, key);
        var fields = new FormFields(typed);
        if (verb.equals("find")) {
            find(about, cause, actor);
            return Redirects.seeOther("/desk/improvement/recalls/" + id);
        }
        var command =
                ImprovementForms.onRecall(verb, fields, actor.name())
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        try {
            if (fields.faults().isEmpty()) {
                improvements.write(about, cause, command);
            }
        } catch (Refusal refusal) {
            var page = recall(id).addObject("refusal", said(refusal, locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return Redirects.seeOther("/desk/improvement/recalls/" + id);
    }

    private void find(ComplaintId id, UUID cause, Actor actor) {
        improvements
                .recall(id)
                .ifPresent(
                        recall -> {
                            var plan = Objects.requireNonNull(recall.plan(), "started");
                            improvements.write(
                                    id,
                                    DeterministicId.of(cause, "find"),
                                    new RecallCommand.Find(
                                            actor.name(), affected.by(plan.scope())));
                        });
    }

    private ModelAndView saved(
            String address,
            FormFields fields,
            MultiValueMap<String, String> typed,
            Locale locale,
            Runnable write) {
        String refused = null;
        if (fields.faults().isEmpty()) {
            try {
                write.run();
                return Redirects.seeOther(address);
            } catch (Refusal refusal) {
                refused = said(refusal, locale);
            }
        }
        var page =
                board(locale)
                        .addObject("faults", fields.faults())
                        .addObject("refusal", refused)
                        .addObject("form", typed.toSingleValueMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView board(Locale locale) {
        return new ModelAndView("desk/improvement")
                .addObject("figures", figures.most())
                .addObject("open", improvements.actions(true))
                .addObject("done", improvements.actions(false))
                .addObject("recalls", improvements.recalls(true))
                .addObject("past", improvements.recalls(false))
                .addObject("causes", causes)
                .addObject("today", LocalDate.ofInstant(clock.instant(), zone))
                .addObject("lang", locale.getLanguage())
                .addObject("faults", Set.of())
                .addObject("refusal", null)
                .addObject("form", Map.of())
                .addObject("key", UUID.randomUUID());
    }

    private static UUID cause(Actor actor, String verb, String key) {
        return DeterministicId.of(
                new UUID(0, 0), actor.name() + "/improvement/" + verb + "/" + key);
    }

    private String said(Refusal refusal, Locale locale) {
        var english = Objects.requireNonNullElse(refusal.getMessage(), refusal.code());
        return Objects.requireNonNullElse(
                messages.getMessage("refusal." + refusal.code(), null, english, locale), english);
    }
}
