package io.redress.triage.overview;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.triage.Judgement;
import io.redress.platform.aggregate.VersionConflictException;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import io.redress.triage.overview.Board.Entry;
import io.redress.triage.reviewing.Reviewing.Speaking;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The board for programs. With {@code If-Match} only on what was seen; with {@code Idempotency-Key}
 * once, however often it is sent.
 */
@RestController
class BoardApi {

    private static final int PAGE_SIZE = 50;
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private final Board board;
    private final Desk desk;

    BoardApi(Board board, Desk desk) {
        this.board = board;
        this.desk = desk;
    }

    /** What it is, and how bad; no flags for none. */
    record Correction(
            @NotNull Category category, @NotNull Severity severity, @Nullable Set<Flag> flags) {}

    record LinkWord(@NotNull Boolean same) {}

    @ModelAttribute("speaking")
    Speaking speaking(
            @Parameter(hidden = true) Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new Speaking(actor.name(), version(seen), key);
    }

    @GetMapping("/api/triage/board")
    Board.Page waiting(@RequestParam(defaultValue = "0") int page) {
        return board.waiting(Math.clamp(page, 0, 1_000), PAGE_SIZE);
    }

    @GetMapping("/api/triage/complaints/{reference}/review")
    ResponseEntity<Entry> review(@PathVariable("reference") String reference) {
        return answer(reference);
    }

    @PostMapping("/api/triage/complaints/{reference}/confirmation")
    ResponseEntity<Entry> confirm(
            @PathVariable("reference") String reference,
            @ModelAttribute(name = "speaking", binding = false) Speaking speaking) {
        var read = Row.read(desk.find(Address.id(reference)));
        return act(reference, () -> desk.judge(Address.id(reference), speaking, read));
    }

    @PostMapping("/api/triage/complaints/{reference}/correction")
    ResponseEntity<Entry> correct(
            @PathVariable("reference") String reference,
            @ModelAttribute(name = "speaking", binding = false) Speaking speaking,
            @RequestBody @Valid Correction body) {
        var flags = body.flags();
        var right =
                new Judgement(body.category(), body.severity(), flags == null ? Set.of() : flags);
        return act(reference, () -> desk.judge(Address.id(reference), speaking, right));
    }

    @PostMapping("/api/triage/complaints/{reference}/link")
    ResponseEntity<Entry> link(
            @PathVariable("reference") String reference,
            @ModelAttribute(name = "speaking", binding = false) Speaking speaking,
            @RequestBody @Valid LinkWord body) {
        return act(reference, () -> desk.judgeLink(Address.id(reference), speaking, body.same()));
    }

    private ResponseEntity<Entry> act(String reference, Runnable word) {
        try {
            word.run();
        } catch (VersionConflictException faster) {
            var entry = desk.find(Address.id(reference));
            var problem =
                    Problem.of(HttpStatus.CONFLICT, "version-conflict")
                            .with("version", entry.version());
            var verdict = entry.verdict();
            throw new ProblemException(
                    verdict == null ? problem : problem.with("verdict", verdict));
        }
        return answer(reference);
    }

    private ResponseEntity<Entry> answer(String reference) {
        var entry = desk.find(Address.id(reference));
        return ResponseEntity.ok().eTag("\"" + entry.version() + "\"").body(entry);
    }

    private static OptionalLong version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return OptionalLong.empty();
        }
        var matcher = ETAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "if-match"));
        }
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
    }
}
