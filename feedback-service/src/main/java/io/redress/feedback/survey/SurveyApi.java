package io.redress.feedback.survey;

import io.redress.contract.Reference;
import io.redress.feedback.domain.SurveyAnswer;
import io.redress.feedback.domain.SurveyNotOpen;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers surveys for machines. The link's token is the permission. */
@RestController
@RequestMapping("/api/surveys")
class SurveyApi {

    private final Surveys surveys;

    SurveyApi(Surveys surveys) {
        this.surveys = surveys;
    }

    /** What a customer says about how it went. */
    record Answer(
            @NotNull @Min(1) @Max(5) Integer rating,
            @NotNull Boolean solved,
            @Size(max = SurveyAnswer.LONGEST_COMMENT) @Nullable String comment) {}

    /** It was taken. */
    record Taken(Reference reference) {}

    @PostMapping("/{token}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken answer(@PathVariable String token, @Valid @RequestBody Answer answer) {
        try {
            return new Taken(
                    surveys.answer(
                            token,
                            answer.rating(),
                            answer.solved(),
                            SurveyComment.of(answer.comment())));
        } catch (SurveyNotOpen notOpen) {
            throw new ProblemException(
                    switch (notOpen.reason()) {
                        case ANSWERED -> Problem.of(HttpStatus.GONE, "survey-answered");
                        case EXPIRED -> Problem.of(HttpStatus.GONE, "survey-expired");
                        case UNKNOWN -> Problem.notFound();
                    });
        }
    }
}
