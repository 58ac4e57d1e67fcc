package io.redress.feedback.board;

import io.redress.contract.indicators.Indicator;
import io.redress.feedback.figures.FiguresPolicy;
import io.redress.feedback.indicators.Counted;
import io.redress.feedback.indicators.Cut;
import io.redress.feedback.indicators.Span;
import io.redress.feedback.signals.SignalsView;
import io.redress.platform.security.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board: tables that are true by themselves, and charts drawn out of them where a browser can. */
@Controller
@RequestMapping("/desk/board")
class BoardPage {

    private static final int MOST_ROWS = 50;
    private static final int MOST_CASES = 200;
    private static final int MOST_SIGNALS = 30;
    private static final Duration SIGNALS_OF = Duration.ofDays(14);

    private final Book book;
    private final SignalsView signals;
    private final FiguresPolicy policy;
    private final MessageSource messages;
    private final Clock clock;

    BoardPage(
            Book book,
            SignalsView signals,
            FiguresPolicy policy,
            MessageSource messages,
            Clock clock) {
        this.book = book;
        this.signals = signals;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String board(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String per,
            Actor actor,
            Locale locale,
            Model model) {
        var now = clock.instant();
        var today = book.today(now);
        var asked = Asked.of(from, to, by, per, today);
        var labels = new Labels(messages, locale);
        var shown = new BoardTables(book.overview(asked), labels, policy);
        var allowed = new Sight(actor).allowed();
        model.addAttribute("asked", asked);
        model.addAttribute("today", book.total(today, today));
        model.addAttribute("total", shown.total());
        model.addAttribute(
                "figures", shown.figures(book.total(asked.before().from(), asked.before().to())));
        model.addAttribute("trend", shown.trend());
        model.addAttribute(
                "rows", shown.cut(asked.by(), allowed).stream().limit(MOST_ROWS).toList());
        model.addAttribute("pareto", shown.pareto());
        model.addAttribute("funnel", shown.funnel());
        model.addAttribute("heat", shown.heat());
        model.addAttribute("remedies", shown.remedies());
        model.addAttribute(
                "signals",
                signals.since(now.minus(SIGNALS_OF), MOST_SIGNALS).stream()
                        .map(it -> SignalLine.of(it, labels, book))
                        .toList());
        model.addAttribute("indicators", Indicator.values());
        model.addAttribute("cuts", Cut.values());
        model.addAttribute("spans", Span.values());
        model.addAttribute("currency", policy.currency());
        return "board/board";
    }

    /** The complaints behind a number. */
    @GetMapping("/cases")
    String cases(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam String value,
            Actor actor,
            Locale locale,
            Model model) {
        var asked = Asked.of(from, to, by, null, book.today(clock.instant()));
        var labels = new Labels(messages, locale);
        var allowed = new Sight(actor).allowed().test(asked.by(), value);
        var cases =
                allowed
                        ? book.cases(asked.from(), asked.to(), asked.by(), value, MOST_CASES)
                        : List.<Counted>of();
        model.addAttribute("asked", asked);
        model.addAttribute("value", labels.of(asked.by(), value));
        model.addAttribute("most", MOST_CASES);
        model.addAttribute(
                "cases",
                cases.stream().map(it -> CaseLine.of(it.theCase(), labels, book)).toList());
        return "board/cases";
    }
}
