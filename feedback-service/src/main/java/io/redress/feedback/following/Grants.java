package io.redress.feedback.following;

import io.redress.contract.ComplaintId;
import io.redress.feedback.policy.FeedbackPolicy.AcknowledgementLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * The latest acknowledgements of one address, oldest first; never more than a day's allowance.
 *
 * @param address a keyed hash of it
 * @param version 0 when the store does not know it yet
 */
record Grants(String address, long version, List<Grant> latest) {

    private static final Duration DAY = Duration.ofDays(1);

    /** One acknowledgement that went, or goes, by mail. */
    record Grant(ComplaintId complaintId, Instant at) {}

    Grants {
        latest = List.copyOf(latest);
    }

    static Grants none(String address) {
        return new Grants(address, 0, List.of());
    }

    boolean has(ComplaintId complaintId) {
        return latest.stream().anyMatch(grant -> grant.complaintId().equals(complaintId));
    }

    /** With one more for this complaint if the limits allow it; the same otherwise. */
    Grants ask(ComplaintId complaintId, Instant now, AcknowledgementLimits limits) {
        if (has(complaintId) || !allows(now, limits)) {
            return this;
        }
        var more = new ArrayList<>(latest);
        more.add(new Grant(complaintId, now));
        return new Grants(
                address,
                version,
                more.subList(Math.max(0, more.size() - limits.atMostADay()), more.size()));
    }

    private boolean allows(Instant now, AcknowledgementLimits limits) {
        return count(now, limits.atMostOneIn()) == 0 && count(now, DAY) < limits.atMostADay();
    }

    private long count(Instant now, Duration within) {
        return latest.stream().filter(grant -> grant.at().plus(within).isAfter(now)).count();
    }

    /** Without the version, which is the writer's. */
    Document document() {
        return new Document("_id", address)
                .append("latest", Date.from(latest.getLast().at()))
                .append(
                        "grants",
                        latest.stream()
                                .map(
                                        grant ->
                                                new Document(
                                                                "complaint",
                                                                grant.complaintId().toString())
                                                        .append("at", Date.from(grant.at())))
                                .toList());
    }

    static Grants read(Document document) {
        return new Grants(
                document.getString("_id"),
                document.getLong("version"),
                document.getList("grants", Document.class, List.of()).stream()
                        .map(
                                grant ->
                                        new Grant(
                                                ComplaintId.of(grant.getString("complaint")),
                                                grant.getDate("at").toInstant()))
                        .toList());
    }
}
