package io.redress.intake.portal;

import io.redress.intake.arrival.InvalidArrivalException;
import io.redress.intake.files.TooLargeException;
import io.redress.platform.log.LogUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form as it is shown: with what was typed before, and with each fault at its field. It carries a key
 * of its own, so that pressing the button twice, or again after a failure, is one complaint.
 */
@Component
class FormPage {

    static final String KEY = "key";

    private final MessageSource messages;

    FormPage(MessageSource messages) {
        this.messages = messages;
    }

    ModelAndView fresh(String view) {
        return page(view, HttpStatus.OK, Map.of(KEY, UUID.randomUUID().toString()), Map.of());
    }

    /** The same form again, with nothing lost but the files, which browsers do not let us put back. */
    ModelAndView again(String view, HttpServletRequest request, Exception refused) {
        var typed = new HashMap<String, String>();
        request.getParameterMap()
                .forEach((name, values) -> typed.put(name, values.length == 0 ? "" : values[0]));
        typed.putIfAbsent(KEY, UUID.randomUUID().toString());
        return switch (refused) {
            case InvalidArrivalException invalid ->
                    page(view, HttpStatus.BAD_REQUEST, typed, faults(invalid));
            case TooLargeException tooLarge ->
                    page(
                            view,
                            HttpStatus.CONTENT_TOO_LARGE,
                            typed,
                            Map.of("attachments", text("portal.fault.too-large", "")));
            case LogUnavailableException away ->
                    page(
                            view,
                            HttpStatus.SERVICE_UNAVAILABLE,
                            typed,
                            Map.of("", text("portal.fault.away", "")));
            default -> throw new IllegalStateException("not a refusal", refused);
        };
    }

    private static ModelAndView page(
            String view, HttpStatus status, Map<String, String> typed, Map<String, String> faults) {
        return new ModelAndView(view, status).addObject("typed", typed).addObject("faults", faults);
    }

    private Map<String, String> faults(InvalidArrivalException invalid) {
        var faults = new HashMap<String, String>();
        for (var problem : invalid.problems()) {
            var field = problem.field().replace("complainant.", "");
            faults.putIfAbsent(field, text("portal.fault." + problem.code(), problem.message()));
        }
        return faults;
    }

    private @Nullable String text(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    }
}
