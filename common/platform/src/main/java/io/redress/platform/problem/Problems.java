package io.redress.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Tells a problem: to a program as problem details, to a person as a page, to htmx as a banner. */
public final class Problems {

    /** Where a filter leaves its problem for the error page. */
    public static final String ATTRIBUTE = Problem.class.getName();

    private static final String TYPES = "https://redress.io/problems/";
    private static final String ID = "id";

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /** Programs call below {@code /api}; whatever else is asked for was asked for by a browser. */
    public static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/api-docs");
    }

    /** @param path what was asked for, which on an error page is not the request's own */
    Object answer(
            Problem problem,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        setHeaders(problem, response);
        var told = tell(problem, locales.resolveLocale(request));
        if (isApi(path)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail(problem, told, path));
        }
        var view = request.getHeader("HX-Request") == null ? "" : " :: banner";
        return new ModelAndView("redress/problem" + view, problem.status())
                .addObject("problem", told);
    }

    /** For filters, which answer before any controller does. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        setHeaders(problem, response);
        if (!isApi(request.getRequestURI())) {
            request.setAttribute(ATTRIBUTE, problem);
            response.sendError(problem.status().value());
            return;
        }
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var told = tell(problem, locales.resolveLocale(request));
        json.writeValue(response.getOutputStream(), detail(problem, told, request.getRequestURI()));
    }

    private static void setHeaders(Problem problem, HttpServletResponse response) {
        var retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
    }

    private static ProblemDetail detail(Problem problem, Told told, String path) {
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), told.detail());
        detail.setType(URI.create(TYPES + problem.code()));
        detail.setTitle(told.title());
        detail.setInstance(URI.create(path));
        detail.setProperty("code", problem.code());
        if (!problem.faults().isEmpty()) {
            detail.setProperty("errors", problem.faults());
        }
        problem.facts().forEach(detail::setProperty);
        return detail;
    }

    private Told tell(Problem problem, Locale locale) {
        var key = "problem." + problem.code();
        var general = "problem.status." + problem.status().value();
        var arguments = problem.arguments().toArray();
        var title =
                text(
                        key + ".title",
                        arguments,
                        text(general + ".title", arguments, "", locale),
                        locale);
        var said = problem.message();
        var detail =
                text(
                        key,
                        arguments,
                        text(
                                "refusal." + problem.code(),
                                arguments,
                                said != null ? said : text(general, arguments, title, locale),
                                locale),
                        locale);
        return new Told(
                problem.status().value(),
                problem.code(),
                title.isEmpty() ? problem.status().getReasonPhrase() : title,
                detail,
                problem.faults(),
                problem.facts().get(ID) instanceof String id ? id : null);
    }

    private String text(String key, Object[] arguments, String otherwise, Locale locale) {
        var text = messages.getMessage(key, arguments, otherwise, locale);
        return text == null ? otherwise : text;
    }

    static Problem withId(Problem problem, String id) {
        return problem.with(ID, id);
    }
}
