package io.redress.resolution.desk;

import io.redress.contract.ComplaintId;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseAddress;
import io.redress.resolution.acting.CaseViews;
import io.redress.resolution.scripts.Prewritten;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A form of the case's page with a text that somebody need not type. Nothing is sent by it. */
@Controller
class DraftController {

    private static final Map<String, String> TEXT_FIELDS =
            Map.of("offers", "text", "replies", "text", "plans", "text", "questions", "question");

    private final CaseViews views;
    private final CasePage page;
    private final Prewritten prewritten;

    DraftController(CaseViews views, CasePage page, Prewritten prewritten) {
        this.views = views;
        this.page = page;
        this.prewritten = prewritten;
    }

    @GetMapping("/desk/cases/{reference}/drafts/{form}")
    ModelAndView draft(
            @PathVariable("reference") String reference,
            @PathVariable("form") String form,
            @RequestParam(name = "law", required = false) @Nullable String law,
            @RequestParam(name = "template", required = false) @Nullable String template,
            @RequestParam(name = "recall", required = false) @Nullable UUID recall,
            Actor actor) {
        var field = TEXT_FIELDS.get(form);
        var view =
                views.find(CaseAddress.id(reference))
                        .filter(found -> field != null)
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        var text = text(view.complaintId(), law, template, recall, actor);
        var draft =
                new Draft(
                        form,
                        field == null ? Map.of() : Map.of(field, text),
                        Map.of(),
                        null,
                        List.of());
        return page.show(view, actor, draft, HttpStatus.OK).addObject("done", false);
    }

    private String text(
            ComplaintId id,
            @Nullable String law,
            @Nullable String template,
            @Nullable UUID recall,
            Actor actor) {
        if (law != null) {
            return prewritten.law(id);
        } else if (template != null) {
            return prewritten.template(id, template, actor.name());
        } else if (recall != null) {
            return prewritten.recall(new ComplaintId(recall));
        }
        throw new ProblemException(Problem.notFound());
    }
}
