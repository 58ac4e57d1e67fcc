package io.redress.intake.rights;

import io.redress.contract.Reference;
import io.redress.intake.journey.Door;
import io.redress.intake.rights.explanation.Explanation;
import io.redress.intake.rights.explanation.Explanations;
import io.redress.intake.text.Typed;
import io.redress.platform.log.LogUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /complaints/…/data}: what we keep of a customer, how a machine judged, and how to have it erased. */
@Controller
class PersonPages {

    private static final int LONGEST_REASON = 5_000;

    private final Door door;
    private final Rights rights;
    private final Explanations explanations;

    PersonPages(Door door, Rights rights, Explanations explanations) {
        this.door = door;
        this.rights = rights;
        this.explanations = explanations;
    }

    @GetMapping("/complaints/{reference}/data")
    ModelAndView show(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        var opened = door.openToWrite(reference, secret, request);
        return page(opened, secret, done.matches("erasure|review") ? done : "", false);
    }

    @PostMapping("/complaints/{reference}/erasure")
    ModelAndView erase(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(required = false) @Nullable String sure,
            @RequestParam(required = false) @Nullable String withdraw,
            HttpServletRequest request) {
        var opened = door.openToWrite(reference, secret, request);
        if (sure == null) {
            return page(opened, secret, "", true);
        }
        rights.requestByCustomer(opened, withdraw != null);
        return back(opened, secret, "erasure");
    }

    /** A reason that is too long is shortened: it decides nothing. */
    @PostMapping("/complaints/{reference}/review")
    ModelAndView review(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var opened = door.openToWrite(reference, secret, request);
        rights.requestReview(
                opened, reason.isBlank() ? null : Typed.first(LONGEST_REASON, Typed.block(reason)));
        return back(opened, secret, "review");
    }

    private ModelAndView page(Reference opened, String secret, String done, boolean unsure) {
        var dossier = rights.find(opened);
        return new ModelAndView("rights/mine")
                .addObject("reference", opened)
                .addObject("secret", secret)
                .addObject("done", done)
                .addObject("unsure", unsure)
                .addObject("standing", dossier.map(rights::standing).orElse(null))
                .addObject("open", dossier.map(it -> !it.facts().over()).orElse(true))
                .addObject("explanation", explanation(opened));
    }

    /** The page is worth having without it. */
    private Explanation explanation(Reference opened) {
        try {
            return explanations.of(opened);
        } catch (LogUnavailableException away) {
            return new Explanation(null, List.of(), null);
        }
    }

    private static ModelAndView back(Reference opened, String secret, String done) {
        return new ModelAndView(
                "redirect:"
                        + UriComponentsBuilder.fromPath("/complaints/{reference}/data")
                                .queryParam(Door.PARAMETER, secret)
                                .queryParam("done", done)
                                .build(opened));
    }
}
