package io.redress.intake.rights.view;

import io.redress.contract.Coded;
import io.redress.contract.ComplaintId;
import io.redress.contract.intake.DeferralReason;
import io.redress.contract.intake.ErasureBasis;
import io.redress.contract.intake.RightsEvent;
import io.redress.contract.intake.RightsEvent.DataLocked;
import io.redress.contract.intake.RightsEvent.ErasureDecided;
import io.redress.contract.intake.RightsEvent.ErasureDeferred;
import io.redress.contract.intake.RightsEvent.ErasureRequested;
import io.redress.contract.intake.RightsEvent.LegalHoldLifted;
import io.redress.contract.intake.RightsEvent.LegalHoldPlaced;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.contract.intake.RightsEvent.ReviewRequested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An event of the rights as the view keeps it: without the texts, which are read in the log when they are wanted. */
final class RightsEntry {

    private static final String AT = "at";
    private static final String BASIS = "basis";
    private static final String BY = "by";
    private static final String HOLD = "hold";
    private static final String WHAT = "what";

    private RightsEntry() {}

    /** In order of the offsets when sorted as text. */
    static String name(long offset) {
        return String.format("%019d", offset);
    }

    static Document of(RightsEvent event) {
        var entry = new Document(WHAT, what(event)).append(AT, event.occurredAt().toString());
        return switch (event) {
            case ErasureRequested it -> entry.append(BASIS, it.basis().code()).append(BY, it.by());
            case ErasureDeferred it -> waiting(entry, it.reasons(), it.until());
            case DataLocked it -> waiting(entry, it.reasons(), it.until());
            case LegalHoldPlaced it ->
                    entry.append(HOLD, it.holdId().toString()).append(BY, it.by());
            case LegalHoldLifted it ->
                    entry.append(HOLD, it.holdId().toString()).append(BY, it.by());
            case ErasureDecided it -> entry.append(BASIS, it.basis().code());
            case PersonalDataErased it -> entry.append(BASIS, it.basis());
            case ReviewRequested ignored -> entry;
        };
    }

    static RightsEvent event(ComplaintId id, Document entry) {
        var at = Instant.parse(entry.getString(AT));
        var what = String.valueOf(entry.getString(WHAT));
        return switch (what) {
            case "requested" -> new ErasureRequested(id, basis(entry), entry.getString(BY), at);
            case "deferred" -> new ErasureDeferred(id, reasons(entry), until(entry), at);
            case "locked" -> new DataLocked(id, reasons(entry), until(entry), at);
            case "held" -> new LegalHoldPlaced(id, hold(entry), "", by(entry), at);
            case "lifted" -> new LegalHoldLifted(id, hold(entry), "", by(entry), at);
            case "decided" -> new ErasureDecided(id, basis(entry), at);
            case "erased" -> new PersonalDataErased(id, entry.getString(BASIS), at);
            case "review" -> new ReviewRequested(id, null, at);
            default -> throw new IllegalStateException("unknown entry: " + what);
        };
    }

    private static String what(RightsEvent event) {
        return switch (event) {
            case ErasureRequested ignored -> "requested";
            case ErasureDeferred ignored -> "deferred";
            case DataLocked ignored -> "locked";
            case LegalHoldPlaced ignored -> "held";
            case LegalHoldLifted ignored -> "lifted";
            case ErasureDecided ignored -> "decided";
            case PersonalDataErased ignored -> "erased";
            case ReviewRequested ignored -> "review";
        };
    }

    private static Document waiting(
            Document entry, List<DeferralReason> reasons, @Nullable Instant until) {
        return entry.append("reasons", reasons.stream().map(Coded::code).toList())
                .append("until", until == null ? null : until.toString());
    }

    private static ErasureBasis basis(Document entry) {
        return Coded.of(ErasureBasis.class, entry.getString(BASIS));
    }

    private static String by(Document entry) {
        return String.valueOf(entry.getString(BY));
    }

    private static UUID hold(Document entry) {
        return UUID.fromString(entry.getString(HOLD));
    }

    private static List<DeferralReason> reasons(Document entry) {
        return entry.getList("reasons", String.class, List.of()).stream()
                .map(code -> Coded.of(DeferralReason.class, code))
                .toList();
    }

    private static @Nullable Instant until(Document entry) {
        var until = entry.getString("until");
        return until == null ? null : Instant.parse(until);
    }
}
