package io.redress.platform.security;

import io.redress.platform.problem.Problem;
import io.redress.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * How the door says no. Where no rule names a place it does not exist, so nobody is asked to sign in
 * for it.
 */
final class Refusals implements AccessDeniedHandler, AuthenticationFailureHandler {

    /**
     * A part of a page of another service says so: reloading that page would not sign in here, while
     * the way over the identity provider does, without a question, for who is signed in there.
     */
    private static final String EMBEDDED = "X-Redress-Embedded";

    private static final String CHALLENGE = "Bearer";

    private final Guard guard;
    private final Problems problems;
    private final Consumer<AccessRefused> tell;

    Refusals(Guard guard, Problems problems, Consumer<AccessRefused> tell) {
        this.guard = guard;
        this.problems = problems;
        this.tell = tell;
    }

    /** Of the API: whoever comes without a token is told to bring one. */
    AuthenticationEntryPoint bringToken() {
        return (request, response, failure) -> {
            if (!answeredAsUnnamed(request, response)) {
                var invalid = failure instanceof InvalidBearerTokenException;
                response.setHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        invalid ? CHALLENGE + " error=\"invalid_token\"" : CHALLENGE);
                problems.write(
                        Problem.of(
                                HttpStatus.UNAUTHORIZED,
                                invalid ? "invalid-token" : "unauthenticated"),
                        request,
                        response);
            }
        };
    }

    /** Of the pages: whoever is not signed in is sent to sign in; a script reloads its page for that. */
    AuthenticationEntryPoint signIn(String address) {
        return (request, response, failure) -> {
            if (answeredAsUnnamed(request, response)) {
                return;
            }
            if (request.getHeader("HX-Request") != null && request.getHeader(EMBEDDED) == null) {
                response.setHeader("HX-Refresh", "true");
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                response.sendRedirect(address);
            }
        };
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            problems.write(Problem.of(HttpStatus.FORBIDDEN, "stale-form"), request, response);
        } else if (!answeredAsUnnamed(request, response)) {
            Actors.current()
                    .ifPresent(
                            actor ->
                                    guard.door(request)
                                            .ifPresent(
                                                    door ->
                                                            tell.accept(
                                                                    new AccessRefused(
                                                                            actor, door))));
            problems.write(Problem.of(HttpStatus.FORBIDDEN), request, response);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        problems.write(
                isAway(failure)
                        ? Problem.unavailable("identity-unavailable")
                        : Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-failed"),
                request,
                response);
    }

    /** Of the API: a bad token is the caller's fault, a provider that does not answer is not. */
    AuthenticationFailureHandler tokenRefused() {
        var bringToken = bringToken();
        return (request, response, failure) -> {
            if (isAway(failure)) {
                onAuthenticationFailure(request, response, failure);
            } else {
                bringToken.commence(request, response, failure);
            }
        };
    }

    private static boolean isAway(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationServiceException) {
                return true;
            }
        }
        return false;
    }

    private boolean answeredAsUnnamed(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (guard.isNamed(request)) {
            return false;
        }
        var methods = guard.methods(request);
        if (methods.isEmpty()) {
            problems.write(Problem.notFound(), request, response);
        } else {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    methods.stream()
                            .map(HttpMethod::name)
                            .sorted()
                            .collect(Collectors.joining(", ")));
            problems.write(Problem.of(HttpStatus.METHOD_NOT_ALLOWED), request, response);
        }
        return true;
    }
}
