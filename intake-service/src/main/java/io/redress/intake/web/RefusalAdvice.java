package io.redress.intake.web;

import io.redress.contract.intake.RejectionReason;
import io.redress.intake.arrival.FieldProblem;
import io.redress.intake.arrival.InvalidArrivalException;
import io.redress.intake.files.TooLargeException;
import io.redress.intake.journey.ErasedException;
import io.redress.intake.journey.NoSuchComplaintException;
import io.redress.intake.portal.Times;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.LocaleResolver;

/** Tells a sender what was wrong with what they sent: each field with its fault, and never its content. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private final Problems problems;
    private final Times times;
    private final LocaleResolver locales;

    RefusalAdvice(Problems problems, Times times, LocaleResolver locales) {
        this.problems = problems;
        this.times = times;
        this.locales = locales;
    }

    @ExceptionHandler
    void invalid(
            InvalidArrivalException refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        request.setAttribute(CountRefusals.REASON, refused.reason());
        var status = status(refused.reason());
        var code =
                refused.reason() == RejectionReason.MALFORMED
                        ? "malformed"
                        : refused.reason().code();
        problems.write(
                Problem.of(status, code, refused.problems().size())
                        .saying(String.valueOf(refused.getMessage()))
                        .at(refused.problems().stream().map(RefusalAdvice::fault).toList()),
                request,
                response);
    }

    @ExceptionHandler
    void tooLarge(TooLargeException over, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var said = String.valueOf(over.getMessage());
        problems.write(
                Problem.of(HttpStatus.CONTENT_TOO_LARGE, "files-too-large")
                        .saying(said)
                        .at(List.of(new Problem.Fault("attachments", said))),
                request,
                response);
    }

    @ExceptionHandler
    void unknown(
            NoSuchComplaintException unknown,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        problems.write(Problem.notFound(), request, response);
    }

    @ExceptionHandler
    void erased(ErasedException gone, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(
                Problem.of(
                                HttpStatus.GONE,
                                "erased",
                                times.read(gone.at(), locales.resolveLocale(request)))
                        .with("erasedAt", gone.at()),
                request,
                response);
    }

    private static HttpStatus status(RejectionReason reason) {
        return switch (reason) {
            case BAD_SIGNATURE -> HttpStatus.UNAUTHORIZED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case MALFORMED, INVALID -> HttpStatus.BAD_REQUEST;
        };
    }

    private static Problem.Fault fault(FieldProblem problem) {
        return new Problem.Fault(problem.field(), problem.message());
    }
}
