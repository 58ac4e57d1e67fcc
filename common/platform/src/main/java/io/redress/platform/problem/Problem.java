package io.redress.platform.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, before it is put into anybody's language. The texts are {@code
 * problem.<code>.title} and {@code problem.<code>} in the bundle of the service or of the platform.
 *
 * @param code stable, machine-readable, lower case with dashes; the last part of the problem's URI
 * @param arguments what the text wants to know; never anything a customer wrote
 * @param faults what is wrong with single fields
 * @param facts further members of the answer
 * @param message for a code without a text: already written for the reader
 */
public record Problem(
        HttpStatus status,
        String code,
        List<Object> arguments,
        List<Fault> faults,
        Map<String, Object> facts,
        @Nullable Duration retryAfter,
        @Nullable String message) {

    /** How long a caller waits before it tries again when something we need is away. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    /** One field and what is wrong with it. */
    public record Fault(String field, String message) {}

    public Problem {
        arguments = List.copyOf(arguments);
        faults = List.copyOf(faults);
        facts = Map.copyOf(facts);
    }

    public static Problem of(HttpStatus status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), List.of(), Map.of(), null, null);
    }

    /** Whoever asks may not learn whether it exists: also the answer to a wrong secret. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** Something we need is away; the same request works later. */
    public static Problem unavailable(String code) {
        var problem = of(HttpStatus.SERVICE_UNAVAILABLE, code);
        return new Problem(problem.status, code, List.of(), List.of(), Map.of(), A_MOMENT, null);
    }

    /** The general problem of a status. */
    public static Problem of(HttpStatus status) {
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? unavailable(codeOf(status))
                : of(status, codeOf(status));
    }

    public Problem at(List<Fault> places) {
        return new Problem(status, code, arguments, places, facts, retryAfter, message);
    }

    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Problem(status, code, arguments, faults, more, retryAfter, message);
    }

    public Problem saying(String text) {
        return new Problem(status, code, arguments, faults, facts, retryAfter, text);
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONFLICT -> "conflict";
            case CONTENT_TOO_LARGE -> "too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.is4xxClientError() ? "bad-request" : "internal";
        };
    }
}
