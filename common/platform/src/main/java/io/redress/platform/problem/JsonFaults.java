package io.redress.platform.problem;

import io.redress.platform.problem.Problem.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body is not what it should be. Never what stands there: that may be a customer's words. */
record JsonFaults(MessageSource messages) {

    Problem of(JacksonException fault) {
        return switch (fault) {
            case StreamConstraintsException tooMuch ->
                    located("json-too-complex", HttpStatus.CONTENT_TOO_LARGE, tooMuch);
            case StreamReadException malformed ->
                    located("malformed-json", HttpStatus.BAD_REQUEST, malformed);
            case UnrecognizedPropertyException unknown -> at("fault.unknown-field", unknown);
            case InvalidTypeIdException unknown -> at("fault.unknown-type", unknown);
            case DatabindException mismatch -> at("fault.wrong-type", mismatch);
            default -> located("malformed-json", HttpStatus.BAD_REQUEST, fault);
        };
    }

    private static Problem located(String code, HttpStatus status, JacksonException fault) {
        var location = fault.getLocation();
        return location == null
                ? Problem.of(status, code, 1, 1)
                : Problem.of(
                        status,
                        code,
                        Math.max(1, location.getLineNr()),
                        Math.max(1, location.getColumnNr()));
    }

    private Problem at(String text, DatabindException fault) {
        var message = messages.getMessage(text, null, text, LocaleContextHolder.getLocale());
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid")
                .at(List.of(new Fault(path(fault), message == null ? text : message)));
    }

    private static String path(DatabindException fault) {
        var path =
                fault.getPath().stream()
                        .map(step -> name(step.getPropertyName(), step.getIndex()))
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? "$" : path;
    }

    private static String name(@Nullable String property, int index) {
        return property == null ? "[" + index + "]" : property;
    }
}
