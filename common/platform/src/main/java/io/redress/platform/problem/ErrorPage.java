package io.redress.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when a filter or the server itself said no. */
@Controller
final class ErrorPage implements ErrorController {

    private static final HttpStatus NOT_KNOWN = HttpStatus.BAD_REQUEST;

    private final ProblemOf problemOf;
    private final Problems problems;

    ErrorPage(ProblemOf problemOf, Problems problems) {
        this.problemOf = problemOf;
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        var path =
                Objects.requireNonNullElse(
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/");
        return problems.answer(problem(request), path.toString(), request, response);
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(Problems.ATTRIBUTE) instanceof Problem known) {
            return known;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return problemOf.of(failure).orElseGet(() -> ProblemAdvice.unforeseen(failure));
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Problem.of(Objects.requireNonNullElse(HttpStatus.resolve(code), NOT_KNOWN))
                : Problem.notFound();
    }
}
