package io.redress.resolution.stories;

import io.redress.contract.ComplaintId;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import java.util.Locale;
import java.util.UUID;

/** The fields of a story's document. */
final class StoryFields {

    static final String COMPLAINT = "complaint";
    static final String TELLINGS = "tellings";
    static final String HEADLINE = "headline";
    static final String RECEIVED_AT = "receivedAt";
    static final String TRIAGE = "triage";
    static final String JUDGED = "judged";
    static final String SAID = "said";
    static final String SENT = "sent";
    static final String TIMELINE = "timeline";
    static final String LINKED = "linked";
    static final String TYPE = "type";
    static final String EVENT = "event";

    private static final int HEADLINE_LENGTH = 80;

    private StoryFields() {}

    static String telling(Arrival arrival) {
        return TELLINGS + "." + arrival.fingerprint();
    }

    static String said(UUID message) {
        return SAID + "." + message;
    }

    static String sent(UUID message) {
        return SENT + "." + message;
    }

    static String timeline(long sequence) {
        return TIMELINE + "." + String.format(Locale.ROOT, "%08d", sequence);
    }

    static String linked(ComplaintId complaint) {
        return LINKED + "." + complaint;
    }

    /** The subject, or the beginning of the narrative, on one line. */
    static String headline(ComplaintReceived e) {
        var text = e.subject() == null || e.subject().isBlank() ? e.narrative() : e.subject();
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= HEADLINE_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, HEADLINE_LENGTH - 1)) + "…";
    }
}
