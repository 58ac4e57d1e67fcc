package io.redress.feedback.board;

import io.redress.contract.indicators.Indicator;
import io.redress.platform.security.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of the board to take away: numerators and denominators beside the shares. */
@Controller
class CsvExport {

    private final Book book;
    private final MessageSource messages;
    private final Clock clock;

    CsvExport(Book book, MessageSource messages, Clock clock) {
        this.book = book;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/desk/board/figures.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String per,
            Actor actor,
            Locale locale) {
        var asked = Asked.of(from, to, by, per, book.today(clock.instant()));
        var labels = new Labels(messages, locale);
        var allowed = new Sight(actor).allowed();
        var csv = new Csv().row(heads(labels));
        for (var row : book.rows(asked.from(), asked.to(), asked.by(), asked.per())) {
            if (allowed.test(asked.by(), row.value())) {
                csv.row(cells(asked, row, labels));
            }
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("figures-" + asked.from() + "-" + asked.to() + ".csv")
                                .build()
                                .toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> heads(Labels labels) {
        var heads = new ArrayList<String>();
        heads.add(labels.text("board.start"));
        heads.add(labels.text("board.value"));
        heads.add(labels.text("board.received"));
        heads.add(labels.text("board.resolved"));
        for (var indicator : Indicator.values()) {
            var name = labels.text("indicator." + indicator.code());
            heads.add(name);
            heads.add(name + " " + labels.text("board.numerator"));
            heads.add(name + " " + labels.text("board.denominator"));
        }
        return heads;
    }

    private static List<String> cells(Asked asked, FigureRow row, Labels labels) {
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(row.start()));
        cells.add(labels.of(asked.by(), row.value()));
        cells.add(Long.toString(row.received()));
        cells.add(Long.toString(row.resolved()));
        for (var indicator : Indicator.values()) {
            var figure = row.figure(indicator);
            cells.add(figure == null ? "" : figure.value().toPlainString());
            cells.add(figure == null ? "" : figure.numerator().toPlainString());
            cells.add(figure == null ? "" : Long.toString(figure.denominator()));
        }
        return cells;
    }
}
