package io.redress.contract.indicators;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The figures of one day in one slice. The newest record of a key replaces all before it: a late event
 * corrects its day. Names nobody. Indicators whose denominator is 0 are left out; a slice that has become
 * empty says so with zeros and no figures.
 *
 * @param complaintId about no complaint: the id of this day and slice stands in its place, as the key
 * @param day in the time zone of the install
 * @param value of the slice, such as {@code delivery}; {@code all} in the slice of that name
 * @param received complaints received on this day
 * @param resolved cases resolved for the first time on this day
 * @param figures those that have a denominator, in the order of {@link Indicator}
 * @param occurredAt when the newest fact in it happened
 */
public record IndicatorRecord(
        ComplaintId complaintId,
        LocalDate day,
        Slice slice,
        String value,
        long received,
        long resolved,
        List<Figure> figures,
        Instant occurredAt)
        implements Event {

    private static final UUID KEYS = UUID.fromString("5a1c7a7e-6f6e-5d55-9a0b-0d3f1a6c2b11");

    public IndicatorRecord {
        figures = List.copyOf(figures);
    }

    /** The key of this day and slice. */
    public static ComplaintId key(LocalDate day, Slice slice, String value) {
        return new ComplaintId(DeterministicId.of(KEYS, day + "/" + slice.code() + "/" + value));
    }
}
