package io.redress.intake.portal;

import io.redress.contract.ContractJson;
import io.redress.contract.Reference;
import io.redress.contract.intake.RejectionReason;
import io.redress.intake.answers.Answers;
import io.redress.intake.arrival.Bodies;
import io.redress.intake.arrival.FieldProblem;
import io.redress.intake.arrival.InvalidArrivalException;
import io.redress.intake.files.Shelf;
import io.redress.intake.files.TooLargeException;
import io.redress.intake.journey.Door;
import io.redress.intake.journey.Journey;
import io.redress.intake.journey.Journeys;
import io.redress.intake.journey.Survey;
import io.redress.platform.Refusal;
import io.redress.platform.log.LogUnavailableException;
import io.redress.platform.secret.SurveyTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /complaints/…}: a customer sees where their complaint stands, and answers. */
@Controller
class JourneyPages {

    private static final Pattern OPTION = Pattern.compile("[0-9a-f-]{36}");

    private final FormPage forms;
    private final Door door;
    private final Journeys journeys;
    private final Answers answers;
    private final Shelf shelf;
    private final SurveyTokens surveys;

    JourneyPages(
            FormPage forms,
            Door door,
            Journeys journeys,
            Answers answers,
            Shelf shelf,
            SurveyTokens surveys) {
        this.forms = forms;
        this.door = door;
        this.journeys = journeys;
        this.answers = answers;
        this.shelf = shelf;
        this.surveys = surveys;
    }

    @GetMapping("/complaints/{reference}")
    ModelAndView show(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String option) {
        var opened = door.open(reference, secret);
        return filled(forms.fresh("portal/journey"), opened, secret, option)
                .addObject("done", done.matches("filed|message|choice|withdrawal") ? done : "");
    }

    @PostMapping("/complaints/{reference}/messages")
    ModelAndView write(@PathVariable String reference, MultipartHttpServletRequest request)
            throws IOException {
        return answer(
                reference,
                request,
                "message",
                (opened, key) -> {
                    var text = text(request.getParameter("text"), "text", true);
                    answers.write(
                            opened,
                            text == null ? "" : text,
                            shelf.keep(request.getFiles("attachments")),
                            key);
                });
    }

    @PostMapping("/complaints/{reference}/choices")
    ModelAndView choose(@PathVariable String reference, HttpServletRequest request)
            throws IOException {
        return answer(
                reference,
                request,
                "choice",
                (opened, key) -> {
                    var option = request.getParameter("option");
                    var declined = "decline".equals(option);
                    answers.choose(
                            opened,
                            uuid(request.getParameter("offer"), "option"),
                            declined ? null : uuid(option, "option"),
                            text(request.getParameter("comment"), "comment", false),
                            key);
                });
    }

    @PostMapping("/complaints/{reference}/withdrawal")
    ModelAndView withdraw(@PathVariable String reference, HttpServletRequest request)
            throws IOException {
        return answer(
                reference,
                request,
                "withdrawal",
                (opened, key) -> {
                    if (request.getParameter("sure") == null) {
                        throw invalid("sure", "missing");
                    }
                    answers.withdraw(
                            opened, text(request.getParameter("reason"), "reason", false), key);
                });
    }

    private interface Answer {
        void give(Reference opened, @Nullable String key) throws IOException;
    }

    private ModelAndView answer(
            String reference, HttpServletRequest request, String done, Answer answer)
            throws IOException {
        var secret =
                request.getParameter(Door.PARAMETER) == null
                        ? ""
                        : request.getParameter(Door.PARAMETER);
        var opened = door.openToWrite(reference, secret, request);
        try {
            answer.give(opened, request.getParameter(FormPage.KEY));
            return new ModelAndView(
                    "redirect:"
                            + UriComponentsBuilder.fromPath("/complaints/{reference}")
                                    .queryParam(Door.PARAMETER, secret)
                                    .queryParam("done", done)
                                    .queryParamIfPresent("option", picked(request))
                                    .build(opened));
        } catch (Refusal gone) {
            return again(request, opened, secret, invalid("option", "gone"));
        } catch (InvalidArrivalException | TooLargeException | LogUnavailableException refused) {
            return again(request, opened, secret, refused);
        }
    }

    private ModelAndView again(
            HttpServletRequest request, Reference opened, String secret, Exception refused) {
        return filled(forms.again("portal/journey", request, refused), opened, secret, "")
                .addObject("done", "");
    }

    private static Optional<String> picked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("option"))
                .filter(option -> OPTION.matcher(option).matches());
    }

    private ModelAndView filled(
            ModelAndView page, Reference opened, String secret, String justChosen) {
        var journey = journeys.of(opened);
        return page.addObject("journey", journey)
                .addObject("justChosen", journey.option(justChosen).orElse(null))
                .addObject("surveyPath", surveyPath(journey))
                .addObject("secret", secret)
                .addObject("steps", Step.of(journey.state()));
    }

    /** The page itself opened to the customer's secret, so that the address goes to nobody else. */
    private @Nullable String surveyPath(Journey journey) {
        return journey.survey()
                .filter(Survey::open)
                .map(it -> surveys.path(journey.reference(), it.surveyId(), it.expiresAt()))
                .orElse(null);
    }

    private static @Nullable String text(@Nullable String given, String field, boolean required) {
        var form = ContractJson.mapper().createObjectNode().put(field, given);
        var fields = Bodies.fields(form);
        var text = required ? fields.requiredBlock(field, 20_000) : fields.block(field, 5_000);
        fields.refuseIfWrong();
        return text;
    }

    private static UUID uuid(@Nullable String given, String field) {
        try {
            return UUID.fromString(given == null ? "" : given);
        } catch (IllegalArgumentException none) {
            throw invalid(field, "missing");
        }
    }

    private static InvalidArrivalException invalid(String field, String code) {
        return new InvalidArrivalException(
                RejectionReason.INVALID, new FieldProblem(field, code, code));
    }
}
