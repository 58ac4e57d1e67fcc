package io.redress.intake.journey;

import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What a complaint began with. It may be told of in several ways before anybody knows that they are one; each is kept
 * under its own name, so that a later one never speaks for the first.
 */
record Telling(@Nullable String narrative, @Nullable String writer, @Nullable String fingerprint) {

    private static final String ALL = "tellings";
    private static final String NARRATIVE = "narrative";
    private static final String WRITER = "writer";
    private static final String FINGERPRINT = "fingerprint";
    private static final String AT = "at";

    static Update keep(ComplaintReceived received, @Nullable String mark) {
        var fingerprint = received.arrival().fingerprint();
        var place = "intake." + ALL + "." + fingerprint + ".";
        return new Update()
                .set(place + NARRATIVE, received.narrative())
                .set(place + WRITER, mark)
                .set(place + FINGERPRINT, fingerprint)
                .min(place + AT, received.occurredAt());
    }

    static Update forget() {
        return new Update().unset("intake." + ALL);
    }

    /** With nothing in it while none is known. A document of an earlier release holds its first in the open. */
    static Telling first(Document intake) {
        return intake.containsKey(FINGERPRINT) ? of(intake) : earliest(intake).orElse(of(intake));
    }

    private static Optional<Telling> earliest(Document intake) {
        return intake.get(ALL, new Document()).entrySet().stream()
                .map(told -> Map.entry(told.getKey(), (Document) told.getValue()))
                .min(
                        Comparator.comparing(
                                        (Map.Entry<String, Document> told) ->
                                                told.getValue().getDate(AT))
                                .thenComparing(Map.Entry::getKey))
                .map(told -> of(told.getValue()));
    }

    private static Telling of(Document told) {
        return new Telling(
                told.getString(NARRATIVE), told.getString(WRITER), told.getString(FINGERPRINT));
    }
}
