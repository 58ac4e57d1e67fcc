package io.redress.resolution.api;

import io.redress.platform.security.Actor;
import io.redress.resolution.acting.Acting.Asking;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Who asks, and on what they have seen: with {@code If-Match} only on that version, with {@code
 * Idempotency-Key} once, however often it is sent.
 */
@ControllerAdvice(
        assignableTypes = {CommandsApi.class, PromisesApi.class, HandsApi.class, TasksApi.class})
class AskingAdvice {

    @ModelAttribute("asking")
    Asking asking(
            @Parameter(hidden = true) Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new Asking(actor, Seen.version(seen), key);
    }
}
