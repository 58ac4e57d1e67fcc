package io.redress.intake.rights.copy;

import io.redress.contract.ComplaintId;
import io.redress.contract.Money;
import io.redress.contract.Reference;
import io.redress.intake.journey.Message;
import io.redress.intake.journey.Offer;
import io.redress.intake.rights.explanation.Explanation;
import io.redress.intake.rights.view.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of one person in one complaint. Its form is documented in
 * {@code schemas/personal-record.v1.json}: fields are only ever added.
 *
 * @param tellings how the complaint was told: once, or more often where one was sent in parts
 * @param told what we wrote to them
 * @param timeline stages with their times, oldest first
 * @param automatedDecisions what a machine judged, with its reasons
 * @param decisionsOfPeople what people said to that
 * @param files theirs; in the archive under {@code files/} by the same number
 */
public record PersonalRecord(
        String format,
        Reference reference,
        ComplaintId complaintId,
        Instant madeAt,
        List<Telling> tellings,
        List<Said> said,
        List<Message> told,
        List<Offer> offers,
        List<Stage> timeline,
        List<Explanation.Reading> automatedDecisions,
        List<Dossier.Review> decisionsOfPeople,
        List<File> files) {

    public static final String FORMAT = "io.redress.personal-record.v1";

    /** The complaint, as it was told. */
    public record Telling(
            Instant at,
            String channel,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String subject,
            String narrative,
            @Nullable String product,
            @Nullable String orderNumber,
            @Nullable LocalDate purchasedOn,
            @Nullable Money paid,
            @Nullable String desiredRemedy) {}

    /**
     * What they said later.
     *
     * @param kind {@code message}, {@code call}, {@code choice} or {@code withdrawal}
     */
    public record Said(Instant at, String kind, @Nullable String text) {}

    /** Something happened. */
    public record Stage(Instant at, String what) {}

    /** A file of theirs. */
    public record File(
            int number,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Instant receivedAt) {}
}
