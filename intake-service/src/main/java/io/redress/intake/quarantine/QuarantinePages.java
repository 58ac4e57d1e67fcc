package io.redress.intake.quarantine;

import io.redress.intake.text.Typed;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/intake}: what waits, its raw form as text, and the decision. */
@Controller
class QuarantinePages {

    private static final String LIST = "redirect:/desk/intake?done=";

    private final Quarantine quarantine;

    QuarantinePages(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GetMapping("/desk/intake")
    String list(Model model, @RequestParam(defaultValue = "") String done) {
        model.addAttribute("arrivals", quarantine.waiting());
        model.addAttribute("done", done.matches("released|discarded") ? done : "");
        return "quarantine/list";
    }

    @GetMapping("/desk/intake/{arrivalId}")
    String one(@PathVariable UUID arrivalId, Model model) throws IOException {
        var held =
                quarantine
                        .find(arrivalId)
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
        model.addAttribute("held", held);
        model.addAttribute("raw", quarantine.raw(held));
        return "quarantine/one";
    }

    @PostMapping("/desk/intake/{arrivalId}/release")
    String release(@PathVariable UUID arrivalId, Actor actor) throws IOException {
        quarantine.release(arrivalId, actor.name());
        return LIST + "released";
    }

    @PostMapping("/desk/intake/{arrivalId}/discard")
    String discard(
            @PathVariable UUID arrivalId,
            @RequestParam(defaultValue = "") String note,
            Actor actor) {
        quarantine.discard(
                arrivalId,
                actor.name(),
                note.isBlank() ? null : Typed.first(5_000, Typed.block(note)));
        return LIST + "discarded";
    }
}
