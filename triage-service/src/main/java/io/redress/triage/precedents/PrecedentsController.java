package io.redress.triage.precedents;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Reference;
import io.redress.contract.triage.TriageEvent;
import io.redress.contract.triage.TriageEvent.TeachingCaseMarked;
import io.redress.contract.triage.TriageEvent.TeachingCaseUnmarked;
import io.redress.platform.log.EventLog;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import io.redress.platform.security.Role;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Precedents of a complaint for the desk and for programs, and the marking of teaching cases. */
@Controller
class PrecedentsController {

    private static final int SHOWN = 8;
    private static final int LONGEST_NOTE = 500;

    private final Precedents precedents;
    private final EventLog log;
    private final Clock clock;

    PrecedentsController(Precedents precedents, EventLog log, Clock clock) {
        this.precedents = precedents;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/api/triage/complaints/{reference}/precedents")
    @ResponseBody
    List<Precedent> api(@PathVariable String reference) {
        return precedents.like(file(reference), SHOWN);
    }

    /** A whole page, or for htmx the panel alone. */
    @GetMapping("/desk/triage/precedents/{reference}")
    String page(
            @PathVariable String reference,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Model model) {
        var file = file(reference);
        model.addAttribute("asked", file.reference() == null ? reference : file.reference());
        model.addAttribute("self", file);
        model.addAttribute("precedents", precedents.like(file, SHOWN));
        model.addAttribute("teacher", isTeacher(actor));
        return htmx == null ? "precedents/page" : "precedents/page :: panel";
    }

    @PostMapping("/desk/triage/precedents/{reference}/teaching")
    String mark(
            @PathVariable String reference,
            @RequestParam boolean teaching,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String back,
            Actor actor) {
        if (teaching) {
            mark(file(reference), note, actor);
        } else {
            unmark(file(reference), actor);
        }
        return "redirect:/desk/triage/precedents/" + idOf(back);
    }

    @PutMapping("/api/triage/complaints/{reference}/teaching")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markByProgram(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String note,
            Actor actor) {
        mark(file(reference), note, actor);
    }

    @DeleteMapping("/api/triage/complaints/{reference}/teaching")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmarkByProgram(@PathVariable String reference, Actor actor) {
        unmark(file(reference), actor);
    }

    private void mark(CaseFile file, String note, Actor actor) {
        var said = note.strip();
        var kept = said.substring(0, Math.min(LONGEST_NOTE, said.length()));
        append(
                file,
                new TeachingCaseMarked(
                        file.complaintId(),
                        actor.name(),
                        kept.isEmpty() ? null : kept,
                        clock.instant()));
    }

    private void unmark(CaseFile file, Actor actor) {
        append(file, new TeachingCaseUnmarked(file.complaintId(), actor.name(), clock.instant()));
    }

    private void append(CaseFile file, TriageEvent event) {
        var command =
                DeterministicId.of(file.complaintId().value(), "teaching/" + event.occurredAt());
        var reference = file.reference();
        log.append(
                List.of(
                        new EventEnvelope<>(
                                EventEnvelope.idOf(command, event, 0),
                                0,
                                reference == null ? null : new Reference(reference),
                                null,
                                null,
                                event)));
    }

    private static boolean isTeacher(Actor actor) {
        return actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER) || actor.is(Role.QUALITY);
    }

    private CaseFile file(String idOrReference) {
        return precedents
                .find(idOf(idOrReference))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static ComplaintId idOf(String idOrReference) {
        return Reference.parse(idOrReference)
                .map(Reference::complaintId)
                .orElseGet(() -> byId(idOrReference));
    }

    private static ComplaintId byId(String id) {
        try {
            return new ComplaintId(UUID.fromString(id));
        } catch (IllegalArgumentException neither) {
            throw new ProblemException(Problem.notFound());
        }
    }
}
