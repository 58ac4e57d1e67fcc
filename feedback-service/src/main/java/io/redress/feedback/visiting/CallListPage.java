package io.redress.feedback.visiting;

import io.redress.contract.Reference;
import io.redress.feedback.domain.SurveyAnswer;
import io.redress.feedback.domain.SurveyNotOpen;
import io.redress.feedback.policy.FeedbackPolicy;
import io.redress.platform.audit.AuditTrail;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The call list, the script of one call, and what the customer said. */
@Controller
@RequestMapping("/desk/follow-ups")
class CallListPage {

    private static final int MOST = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Visits visits;
    private final VisitPolicy policy;
    private final FeedbackPolicy times;
    private final AuditTrail audit;

    CallListPage(Visits visits, VisitPolicy policy, FeedbackPolicy times, AuditTrail audit) {
        this.visits = visits;
        this.policy = policy;
        this.times = times;
        this.audit = audit;
    }

    /** One call to make. */
    public record Line(String reference, boolean mailed, String until) {}

    /** What the customer said. */
    record Said(
            @Nullable Boolean solved,
            @Min(1) @Max(5) @Nullable Integer rating,
            @Size(max = SurveyAnswer.LONGEST_COMMENT) @Nullable String comment) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "calls",
                visits.toCall(MOST).stream()
                        .map(
                                it ->
                                        new Line(
                                                it.reference().value(),
                                                it.mailed(),
                                                TIME.format(it.expiresAt().atZone(times.zone()))))
                        .toList());
        return "visits/list";
    }

    @GetMapping("/{reference}")
    String call(@PathVariable String reference, Actor actor, Locale locale, Model model) {
        model.addAttribute("said", new Said(null, null, null));
        return shown(known(reference), actor, locale, model);
    }

    @PostMapping("/{reference}")
    String said(
            @PathVariable String reference,
            @Valid @ModelAttribute("said") Said said,
            BindingResult faults,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var known = known(reference);
        var rating = said.rating();
        var solved = said.solved();
        if (rating == null && !faults.hasFieldErrors("rating")) {
            faults.rejectValue("rating", "missing");
        }
        if (solved == null && !faults.hasFieldErrors("solved")) {
            faults.rejectValue("solved", "missing");
        }
        if (faults.hasErrors() || rating == null || solved == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(known, actor, locale, model);
        }
        try {
            visits.said(
                    known,
                    rating,
                    solved,
                    said.comment() == null || said.comment().isBlank() ? null : said.comment(),
                    actor.name());
            return "redirect:/desk/follow-ups";
        } catch (SurveyNotOpen notOpen) {
            throw over();
        }
    }

    private String shown(Reference reference, Actor actor, Locale locale, Model model) {
        var whom = visits.whom(reference).orElseThrow(CallListPage::over);
        audit.shown(actor, reference.complaintId());
        model.addAttribute("reference", reference.value());
        model.addAttribute("whom", whom);
        model.addAttribute("script", policy.script(locale));
        return "visits/call";
    }

    private static Reference known(String reference) {
        return Reference.parse(reference)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static ProblemException over() {
        return new ProblemException(Problem.of(HttpStatus.GONE, "visit-over"));
    }
}
