package io.redress.triage.overview;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.triage.Judgement;
import io.redress.platform.aggregate.VersionConflictException;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import io.redress.triage.overview.Board.Entry;
import io.redress.triage.reviewing.Reviewing.Speaking;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The triage board: what waits for a person, the gravest first; one key says what it is. */
@Controller
class BoardController {

    private static final int PAGE_SIZE = 10;
    private static final int LAST_PAGE = 1_000;

    private final Board board;
    private final Desk desk;
    private final Rows rows;

    BoardController(Board board, Desk desk, Rows rows) {
        this.board = board;
        this.desk = desk;
        this.rows = rows;
    }

    /** The two hidden fields of every form, and where it stood on the board; null when it stood alone. */
    record Form(long version, String key, @Nullable Integer at, @Nullable Integer page) {

        Speaking by(Actor actor) {
            return new Speaking(actor.name(), OptionalLong.of(version), key);
        }
    }

    @GetMapping("/desk/triage")
    String list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int at,
            @RequestParam(name = "done", required = false) @Nullable String done,
            Model model) {
        var wanted = Math.clamp(page, 0, LAST_PAGE);
        var found = board.waiting(wanted, PAGE_SIZE);
        model.addAttribute("rows", found.entries().stream().map(rows::of).toList());
        model.addAttribute("number", wanted);
        model.addAttribute("more", found.more() && wanted < LAST_PAGE);
        model.addAttribute("waiting", found.waiting());
        model.addAttribute("start", Math.clamp(at, 0, Math.max(0, found.entries().size() - 1)));
        model.addAttribute("done", done == null ? null : done(done).orElse(null));
        return "triage/board";
    }

    @GetMapping("/desk/triage/{reference}")
    ModelAndView one(@PathVariable("reference") String reference) {
        return show(rows.of(desk.find(Address.id(reference))), HttpStatus.OK);
    }

    @PostMapping("/desk/triage/{reference}/judgement")
    ModelAndView judge(
            @PathVariable("reference") String reference,
            Form form,
            @RequestParam("pick") String pick,
            @RequestParam("severity") String severity,
            @RequestParam(name = "flags", required = false) @Nullable List<String> flags,
            Actor actor) {
        var id = Address.id(reference);
        var right = judgement(pick, severity, flags == null ? List.of() : flags);
        try {
            desk.judge(id, form.by(actor), right);
        } catch (VersionConflictException faster) {
            var entry = desk.find(id);
            if (!agrees(entry, right)) {
                return show(rows.of(entry, right), HttpStatus.CONFLICT).addObject("stale", true);
            }
        }
        return back(reference, form);
    }

    @PostMapping("/desk/triage/{reference}/link")
    ModelAndView link(
            @PathVariable("reference") String reference,
            Form form,
            @RequestParam("same") boolean same,
            Actor actor) {
        var id = Address.id(reference);
        try {
            desk.judgeLink(id, form.by(actor), same);
        } catch (VersionConflictException faster) {
            return show(rows.of(desk.find(id)), HttpStatus.CONFLICT).addObject("stale", true);
        }
        return back(reference, form);
    }

    private static boolean agrees(Entry entry, Judgement right) {
        var verdict = entry.verdict();
        return verdict != null && verdict.judgement().equals(right);
    }

    private static Judgement judgement(String category, String severity, List<String> flags) {
        try {
            return new Judgement(
                    Coded.of(Category.class, category),
                    Coded.of(Severity.class, severity),
                    flags.stream()
                            .map(flag -> Coded.of(Flag.class, flag))
                            .collect(Collectors.toSet()));
        } catch (IllegalArgumentException noFormOfOurs) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST));
        }
    }

    private Optional<Row> done(String reference) {
        return board.find(Address.id(reference)).map(rows::of);
    }

    private static ModelAndView show(Row row, HttpStatus status) {
        return new ModelAndView("triage/one", status).addObject("row", row);
    }

    /** To the board, where the next one has moved up, or to the page that the form stood on alone. */
    private static ModelAndView back(String reference, Form form) {
        var place =
                form.at() == null
                        ? new RedirectView("/desk/triage/" + reference)
                        : new RedirectView(
                                "/desk/triage?page=%d&at=%d&done=%s"
                                        .formatted(
                                                form.page() == null ? 0 : form.page(),
                                                form.at(),
                                                reference));
        place.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(place);
    }
}
