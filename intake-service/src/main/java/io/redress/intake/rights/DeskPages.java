package io.redress.intake.rights;

import io.redress.contract.Coded;
import io.redress.contract.Reference;
import io.redress.contract.intake.ErasureBasis;
import io.redress.intake.text.Typed;
import io.redress.platform.Refusal;
import io.redress.platform.security.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/intake/rights}: whose data we keep, what would become of it, holds and erasures. */
@Controller
class DeskPages {

    private static final int LONGEST_REASON = 5_000;

    private final Rights rights;
    private final Reasons reasons;

    DeskPages(Rights rights, Reasons reasons) {
        this.rights = rights;
        this.reasons = reasons;
    }

    @GetMapping("/desk/intake/rights")
    ModelAndView ask() {
        return found("", List.of(), false);
    }

    /** By reference, or by mail address or telephone number: all complaints of that person. */
    @PostMapping("/desk/intake/rights")
    ModelAndView find(@RequestParam(defaultValue = "") String who) {
        var asked = who.strip();
        var dossiers =
                Reference.parse(asked)
                        .map(reference -> rights.find(reference).stream())
                        .orElseGet(
                                () ->
                                        asked.isEmpty()
                                                ? Stream.empty()
                                                : rights.ofPerson(asked).stream());
        return found(asked, dossiers.map(rights::standing).toList(), true);
    }

    @GetMapping("/desk/intake/rights/{reference}")
    ModelAndView one(@PathVariable String reference, @RequestParam(defaultValue = "") String done) {
        var dossier = rights.known(RightsApi.parsed(reference));
        return new ModelAndView("rights/one")
                .addObject("standing", rights.standing(dossier))
                .addObject("holds", reasons.of(dossier))
                .addObject("bases", Arrays.stream(ErasureBasis.values()).map(Coded::code).toList())
                .addObject("done", done.matches("erasure|hold|lift") ? done : "");
    }

    @PostMapping("/desk/intake/rights/{reference}/erasure")
    String erase(
            @PathVariable String reference,
            @RequestParam(defaultValue = "consent-withdrawn") String basis,
            Actor actor) {
        var known = RightsApi.parsed(reference);
        rights.requestByStaff(known, Coded.of(ErasureBasis.class, basis), actor.name());
        return back(known, "erasure");
    }

    @PostMapping("/desk/intake/rights/{reference}/holds")
    String hold(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        var known = RightsApi.parsed(reference);
        rights.hold(known, given(reason), actor.name());
        return back(known, "hold");
    }

    @PostMapping("/desk/intake/rights/{reference}/holds/{holdId}/lift")
    String lift(
            @PathVariable String reference,
            @PathVariable UUID holdId,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        var known = RightsApi.parsed(reference);
        rights.lift(known, holdId, given(reason), actor.name());
        return back(known, "lift");
    }

    private static String given(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("reason-missing", "say why: it is kept with the hold");
        }
        return Typed.first(LONGEST_REASON, Typed.block(reason));
    }

    private static ModelAndView found(String who, List<Standing> complaints, boolean asked) {
        return new ModelAndView("rights/find")
                .addObject("who", who)
                .addObject("asked", asked)
                .addObject("complaints", complaints);
    }

    private static String back(Reference reference, String done) {
        return "redirect:/desk/intake/rights/" + reference + "?done=" + done;
    }
}
