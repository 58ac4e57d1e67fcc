package io.redress.feedback.survey;

import io.redress.feedback.domain.SurveyAnswer;
import io.redress.feedback.domain.SurveyNotOpen;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The survey as a page: a form, then thanks; kind words for who comes late or twice. */
@Controller
@RequestMapping("/survey")
class SurveyPage {

    private final Surveys surveys;

    SurveyPage(Surveys surveys) {
        this.surveys = surveys;
    }

    /** The form's fields; missing ones are told beside the field. */
    record Form(
            @Nullable Boolean solved,
            @Min(1) @Max(5) @Nullable Integer rating,
            @Size(max = SurveyAnswer.LONGEST_COMMENT) @Nullable String comment) {}

    /**
     * Opens the form, filled in where the link in the mail says what was clicked. It answers nothing: mail
     * servers and their guards open every link, and an answer counts once.
     */
    @GetMapping("/{token}")
    String form(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String solved,
            @RequestParam(required = false) @Nullable String rating,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("reference", surveys.open(token));
            model.addAttribute(
                    "form", new Form(clickedSolved(solved), clickedRating(rating), null));
            return shown(response);
        } catch (SurveyNotOpen notOpen) {
            return over(notOpen, model, response);
        }
    }

    private static @Nullable Boolean clickedSolved(@Nullable String solved) {
        var isAnswer = "true".equals(solved) || "false".equals(solved);
        return isAnswer ? Boolean.valueOf(solved) : null;
    }

    private static @Nullable Integer clickedRating(@Nullable String rating) {
        var isAnswer = rating != null && rating.matches("[1-5]");
        return isAnswer ? Integer.valueOf(rating) : null;
    }

    @PostMapping("/{token}")
    String answer(
            @PathVariable String token,
            @Valid @ModelAttribute("form") Form form,
            BindingResult faults,
            Model model,
            HttpServletResponse response) {
        try {
            var rating = form.rating();
            var solved = form.solved();
            if (rating == null && !faults.hasFieldErrors("rating")) {
                faults.rejectValue("rating", "missing");
            }
            if (solved == null && !faults.hasFieldErrors("solved")) {
                faults.rejectValue("solved", "missing");
            }
            if (faults.hasErrors() || rating == null || solved == null) {
                model.addAttribute("reference", surveys.open(token));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return shown(response);
            }
            model.addAttribute(
                    "reference",
                    surveys.answer(token, rating, solved, SurveyComment.of(form.comment())));
            model.addAttribute("ending", solved && rating > 2 ? "thanks" : "reopened");
            return ended(response);
        } catch (SurveyNotOpen notOpen) {
            return over(notOpen, model, response);
        }
    }

    private static String over(SurveyNotOpen notOpen, Model model, HttpServletResponse response) {
        response.setStatus(
                switch (notOpen.reason()) {
                    case ANSWERED, EXPIRED -> HttpStatus.GONE.value();
                    case UNKNOWN -> HttpStatus.NOT_FOUND.value();
                });
        model.addAttribute("ending", notOpen.reason().name().toLowerCase(Locale.ROOT));
        return ended(response);
    }

    private static String shown(HttpServletResponse response) {
        keepPrivate(response);
        return "survey";
    }

    private static String ended(HttpServletResponse response) {
        keepPrivate(response);
        return "survey-ended";
    }

    /** The address is the permission: no cache keeps the page, no other site learns where one came from. */
    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
