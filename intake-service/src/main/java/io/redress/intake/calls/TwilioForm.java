package io.redress.intake.calls;

import io.redress.contract.ContractJson;
import io.redress.intake.arrival.Bodies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Twilio's webhook fields in the words of our own report. */
final class TwilioForm {

    private TwilioForm() {}

    /** The fields of the body alone: those of the query string are signed as part of the URL. */
    static Map<String, String[]> posted(HttpServletRequest request) {
        var posted = new TreeMap<>(request.getParameterMap());
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .keySet()
                .forEach(posted::remove);
        return posted;
    }

    /** Empty while the call tells nothing yet: a status of a call without recording or words. */
    static Optional<CallReport> report(Map<String, String[]> form) {
        if (first(form, "TranscriptionText") == null && first(form, "RecordingUrl") == null) {
            return Optional.empty();
        }
        var report =
                ContractJson.mapper()
                        .createObjectNode()
                        .put("callId", first(form, "CallSid"))
                        .put("from", first(form, "From"))
                        .put("callerName", first(form, "CallerName"))
                        .put("transcript", first(form, "TranscriptionText"))
                        .put("recordingUrl", first(form, "RecordingUrl"));
        return Optional.of(CallReport.of(Bodies.fields(report)));
    }

    private static @Nullable String first(Map<String, String[]> form, String name) {
        var values = form.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? null : values[0];
    }
}
