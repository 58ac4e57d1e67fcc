package io.redress.feedback.figures;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.Coded;
import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.feedback.indicators.Counted;
import io.redress.feedback.indicators.CountedCase;
import io.redress.feedback.indicators.Progress;
import io.redress.feedback.indicators.Traits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A complaint on a page as the store keeps it: short, for a page holds many; what is nothing is left out. */
final class CountedDocument {

    private CountedDocument() {}

    static Document write(Counted counted) {
        var theCase = counted.theCase();
        var traits = theCase.traits();
        var progress = theCase.progress();
        var document = new Document("reference", theCase.reference().value());
        put(document, "asReceived", counted.asReceived() ? true : null);
        put(document, "asResolved", counted.asResolved() ? true : null);
        put(document, "channel", traits.channel().code());
        put(document, "category", code(traits.category()));
        put(document, "severity", code(traits.severity()));
        put(document, "product", traits.product());
        put(document, "supplier", traits.supplier());
        put(document, "queue", traits.queue());
        put(document, "agent", traits.agent());
        put(document, "tier", traits.tier());
        put(document, "remedies", traits.remedies().stream().map(Coded::code).toList());
        put(document, "received", progress.receivedAt());
        put(document, "acknowledged", progress.acknowledgedAt());
        put(document, "answered", progress.firstResponseAt());
        put(document, "resolved", progress.firstResolvedAt());
        put(document, "asked", progress.askedAt());
        put(document, "rating", progress.rating());
        put(document, "solved", progress.solved());
        put(document, "reopened", some(progress.reopened()));
        put(document, "breached", some(progress.clocksBreached()));
        put(document, "kept", some(progress.promisesKept()));
        put(document, "broken", some(progress.promisesBroken()));
        put(document, "cents", progress.cents());
        put(document, "ended", progress.ended() ? true : null);
        put(document, "newest", theCase.newest());
        return document;
    }

    static Counted read(LocalDate day, String complaintId, Document document) {
        return new Counted(
                day,
                document.getBoolean("asReceived", false),
                document.getBoolean("asResolved", false),
                new CountedCase(
                        ComplaintId.of(complaintId),
                        new Reference(document.getString("reference")),
                        traits(document),
                        progress(document),
                        true,
                        document.getDate("newest").toInstant()));
    }

    private static Traits traits(Document document) {
        return new Traits(
                Coded.of(Channel.class, document.getString("channel")),
                coded(Category.class, document.getString("category")),
                coded(Severity.class, document.getString("severity")),
                document.getString("product"),
                document.getString("supplier"),
                document.getString("queue"),
                document.getString("agent"),
                document.getInteger("tier", 1),
                document.getList("remedies", String.class, List.of()).stream()
                        .map(code -> Coded.of(RemedyKind.class, code))
                        .toList());
    }

    private static Progress progress(Document document) {
        return new Progress(
                document.getDate("received").toInstant(),
                time(document, "acknowledged"),
                time(document, "answered"),
                time(document, "resolved"),
                time(document, "asked"),
                document.getInteger("rating"),
                document.getBoolean("solved"),
                document.getInteger("reopened", 0),
                document.getInteger("breached", 0),
                document.getInteger("kept", 0),
                document.getInteger("broken", 0),
                document.getLong("cents"),
                document.getBoolean("ended", false));
    }

    private static void put(Document document, String name, @Nullable Object value) {
        if (value instanceof Instant time) {
            document.put(name, Date.from(time));
        } else if (value != null && !(value instanceof List<?> none && none.isEmpty())) {
            document.put(name, value);
        }
    }

    private static @Nullable Integer some(int count) {
        return count == 0 ? null : count;
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static <E extends Enum<E> & Coded> @Nullable E coded(
            Class<E> type, @Nullable String code) {
        return code == null ? null : Coded.of(type, code);
    }

    private static @Nullable Instant time(Document document, String name) {
        var date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
