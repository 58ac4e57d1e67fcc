package io.redress.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where an exception of a controller becomes an answer. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final HttpStatus INTERNAL = HttpStatus.INTERNAL_SERVER_ERROR;

    private final ProblemOf problemOf;
    private final Problems problems;

    ProblemAdvice(ProblemOf problemOf, Problems problems) {
        this.problemOf = problemOf;
        this.problems = problems;
    }

    /** Security's own filters answer what is theirs, and may answer with the way to sign in. */
    @ExceptionHandler
    @Nullable Object answer(
            Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failure instanceof AuthenticationException
                || failure instanceof AccessDeniedException) {
            throw failure;
        }
        if (response.isCommitted()
                || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        var problem = causeOf(failure).orElseGet(() -> unforeseen(failure));
        if (failure instanceof ErrorResponse error) {
            error.getHeaders()
                    .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        return problems.answer(problem, request.getRequestURI(), request, response);
    }

    /** A wrapper says nothing: what it wraps may well be known. */
    private Optional<Problem> causeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var problem = problemOf.of(cause).filter(known -> known.status() != INTERNAL);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    static Problem unforeseen(Throwable failure) {
        var id = UUID.randomUUID().toString();
        LOG.error("A request failed; its answer carries id {}", id, Faceless.of(failure));
        return Problems.withId(Problem.of(INTERNAL), id);
    }
}
