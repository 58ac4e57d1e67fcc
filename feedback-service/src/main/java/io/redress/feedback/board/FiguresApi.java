package io.redress.feedback.board;

import io.redress.feedback.indicators.Cut;
import io.redress.feedback.indicators.Span;
import io.redress.platform.security.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures for programs. */
@RestController
class FiguresApi {

    private final Book book;
    private final Clock clock;

    FiguresApi(Book book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Rows by time, then by value. What has no denominator has no figure. */
    record Answer(LocalDate from, LocalDate to, Cut by, Span per, List<FigureRow> rows) {}

    @GetMapping("/api/figures")
    Answer figures(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String per,
            Actor actor) {
        var asked = Asked.of(from, to, by, per, book.today(clock.instant()));
        var allowed = new Sight(actor).allowed();
        var rows =
                book.rows(asked.from(), asked.to(), asked.by(), asked.per()).stream()
                        .filter(row -> allowed.test(asked.by(), row.value()))
                        .toList();
        return new Answer(asked.from(), asked.to(), asked.by(), asked.per(), rows);
    }
}
