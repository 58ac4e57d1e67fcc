package io.redress.platform.problem;

import io.redress.platform.problem.Problem.Fault;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Which fields are wrong, and what about them. Never the value. */
record FieldFaults(MessageSource messages) {

    Problem of(BindException invalid) {
        return invalid(invalid.getAllErrors().stream().map(this::fault));
    }

    Problem of(HandlerMethodValidationException invalid) {
        return invalid(invalid.getParameterValidationResults().stream().flatMap(this::faults));
    }

    Problem of(String field, String text) {
        return invalid(
                Stream.of(
                        new Fault(
                                field,
                                messages.getMessage(text, null, LocaleContextHolder.getLocale()))));
    }

    private Stream<Fault> faults(ParameterValidationResult parameter) {
        if (parameter instanceof ParameterErrors bean) {
            return bean.getAllErrors().stream().map(this::fault);
        }
        var name =
                Objects.requireNonNullElse(parameter.getMethodParameter().getParameterName(), "$");
        return parameter.getResolvableErrors().stream().map(error -> new Fault(name, text(error)));
    }

    private Fault fault(ObjectError error) {
        if (error instanceof FieldError field) {
            var text = field.isBindingFailure() ? wrongType() : text(field);
            return new Fault(field.getField(), text);
        }
        return new Fault("$", text(error));
    }

    /** The framework's own text for this repeats the value. */
    private String wrongType() {
        return messages.getMessage("fault.wrong-type", null, LocaleContextHolder.getLocale());
    }

    private String text(MessageSourceResolvable error) {
        try {
            return messages.getMessage(error, LocaleContextHolder.getLocale());
        } catch (NoSuchMessageException untold) {
            return Objects.requireNonNullElse(error.getDefaultMessage(), "?");
        }
    }

    private static Problem invalid(Stream<Fault> faults) {
        List<Fault> all = faults.distinct().toList();
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", all.size()).at(all);
    }
}
