package io.redress.feedback.report;

import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The review of any week on demand, as a page and as a PDF; of the last one that is over unless told otherwise. */
@Controller
@RequestMapping("/desk/board")
class ReportPage {

    private final Reviewing reviewing;
    private final ReviewPaper paper;
    private final Clock clock;

    ReportPage(Reviewing reviewing, ReviewPaper paper, Clock clock) {
        this.reviewing = reviewing;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/report")
    String page(@RequestParam(required = false) @Nullable String week, Locale locale, Model model) {
        var review = reviewing.review(day(week), locale);
        model.addAttribute("review", review);
        model.addAttribute("before", review.monday().minusDays(7));
        model.addAttribute("after", review.monday().plusDays(7));
        return "board/report";
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam(required = false) @Nullable String week, Locale locale) {
        var review = reviewing.review(day(week), locale);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("review-" + review.monday() + ".pdf")
                                .build()
                                .toString())
                .body(paper.print(review, locale));
    }

    private LocalDate day(@Nullable String week) {
        if (week == null || week.isBlank()) {
            return reviewing.lastWeek(clock.instant());
        }
        try {
            return LocalDate.parse(week);
        } catch (DateTimeParseException unreadable) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "report-week"));
        }
    }
}
