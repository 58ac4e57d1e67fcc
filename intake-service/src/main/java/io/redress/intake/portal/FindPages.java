package io.redress.intake.portal;

import io.redress.intake.arrival.Receipts;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /complaints}: back to a complaint with its reference and secret. */
@Controller
class FindPages {

    private static final String FORM = "portal/find";

    private final Receipts receipts;

    FindPages(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/complaints")
    ModelAndView form() {
        return new ModelAndView(FORM, Map.of("reference", "", "wrong", false));
    }

    @PostMapping("/complaints")
    ModelAndView find(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String secret) {
        return receipts.opened(reference, secret.strip())
                .map(opened -> new ModelAndView("redirect:" + receipts.of(opened).path()))
                .orElseGet(
                        () ->
                                new ModelAndView(
                                        FORM,
                                        Map.of("reference", reference, "wrong", true),
                                        HttpStatus.NOT_FOUND));
    }
}
