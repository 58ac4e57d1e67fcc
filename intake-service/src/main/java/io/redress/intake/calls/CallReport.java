package io.redress.intake.calls;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.Complainant;
import io.redress.contract.intake.Matter;
import io.redress.intake.arrival.JsonFields;
import io.redress.intake.text.Fingerprint;
import io.redress.intake.text.Typed;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a call centre system tells of one call. The call's own id alone makes the complaint: whatever
 * is reported of it later is about the same one.
 *
 * @param summary what the agent wrote down while listening
 */
record CallReport(
        String callId,
        @Nullable Instant startedAt,
        Complainant caller,
        @Nullable String summary,
        @Nullable String transcript,
        @Nullable String recordingUrl,
        @Nullable String agent,
        Matter matter) {

    private static final int LONGEST_NARRATIVE = 20_000;
    private static final int LONGEST_TRANSCRIPT = 100_000;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S{1,1990}");

    /** @throws io.redress.intake.arrival.InvalidArrivalException naming every field that is wrong */
    static CallReport of(JsonFields fields) {
        var phone = fields.line("from", 60);
        var name = fields.line("callerName", 200);
        var summary = fields.block("summary", LONGEST_NARRATIVE);
        var narrative = fields.block("narrative", LONGEST_NARRATIVE);
        var recordingUrl = fields.line("recordingUrl", 2_000);
        if (recordingUrl != null && !WEB_ADDRESS.matcher(recordingUrl).matches()) {
            fields.wrong("recordingUrl", "invalid", "must be a web address");
        }
        var report =
                new CallReport(
                        fields.requiredLine("callId", 200),
                        fields.instant("startedAt"),
                        new Complainant(
                                name != null ? name : phone != null ? phone : "",
                                null,
                                phone,
                                fields.language("language"),
                                null),
                        summary != null ? summary : narrative,
                        fields.block("transcript", LONGEST_TRANSCRIPT),
                        recordingUrl,
                        fields.line("agent", 200),
                        new Matter(
                                fields.line("product", 200),
                                fields.line("orderNumber", 100),
                                null,
                                null,
                                null));
        if (!report.tells()) {
            fields.wrong(
                    "summary",
                    "missing",
                    "or transcript or recordingUrl must be given: a call without a word tells nothing");
        }
        fields.refuseIfWrong();
        return report;
    }

    private boolean tells() {
        return summary != null || transcript != null || recordingUrl != null;
    }

    Reference reference() {
        return Reference.ofArrival("call/" + callId);
    }

    ComplaintId complaintId() {
        return reference().complaintId();
    }

    /** Over all that is told of the call. */
    String fingerprint() {
        return Fingerprint.of(
                callId,
                startedAt,
                caller.name(),
                caller.phone(),
                caller.language(),
                summary,
                transcript,
                recordingUrl,
                agent,
                matter.product(),
                matter.orderNumber());
    }

    /** What the customer said, as far as it is known in words; where it can be heard otherwise. */
    String narrative() {
        var words =
                Stream.of(summary, transcript)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining("\n\n"));
        return words.isEmpty()
                ? recordingUrl == null ? "" : recordingUrl
                : Typed.first(LONGEST_NARRATIVE, words);
    }
}
