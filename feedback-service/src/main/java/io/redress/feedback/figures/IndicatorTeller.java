package io.redress.feedback.figures;

import io.redress.contract.Coded;
import io.redress.contract.DeterministicId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.indicators.IndicatorRecord;
import io.redress.contract.indicators.Slice;
import io.redress.feedback.indicators.Cut;
import io.redress.feedback.indicators.Tallies;
import io.redress.feedback.indicators.Tally;
import io.redress.platform.log.EventLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells analysts the figures of days that changed, from the very pages that the board reads: each slice
 * whose figures are other than those told last, and with zeros each slice that has become empty.
 */
public final class IndicatorTeller {

    private static final int DAYS_AT_ONCE = 50;

    private final FigurePages pages;
    private final ToldDays told;
    private final EventLog log;

    IndicatorTeller(FigurePages pages, ToldDays told, EventLog log) {
        this.pages = pages;
        this.told = told;
        this.log = log;
    }

    /** Returns how many days it told. */
    public int tell() {
        var open = told.open(DAYS_AT_ONCE);
        open.forEach(this::tell);
        return open.size();
    }

    private void tell(ToldDays.Day day) {
        var now = figuresOf(day.day());
        var said = new TreeMap<String, String>();
        var changed = new ArrayList<EventEnvelope<IndicatorRecord>>();
        now.forEach(
                (of, record) -> {
                    var figures = record.received() + "/" + record.resolved() + record.figures();
                    said.put(of, figures);
                    if (!figures.equals(day.told().get(of))) {
                        changed.add(envelope(record));
                    }
                });
        for (var before : day.told().keySet()) {
            if (!now.containsKey(before)) {
                changed.add(envelope(empty(day.day(), before)));
            }
        }
        log.append(changed);
        told.told(day, said);
    }

    private Map<String, IndicatorRecord> figuresOf(LocalDate day) {
        var cuts = Arrays.stream(Cut.values()).filter(cut -> cut.slice().isPresent()).toList();
        List<Tallies> tallies = cuts.stream().map(cut -> new Tallies(cut, null)).toList();
        pages.read(day, day, counted -> tallies.forEach(it -> it.accept(counted)));
        var records = new TreeMap<String, IndicatorRecord>();
        for (int i = 0; i < cuts.size(); i++) {
            var slice = cuts.get(i).slice().orElseThrow();
            tallies.get(i)
                    .sums()
                    .forEach(
                            (key, tally) ->
                                    records.put(
                                            slice.code() + "/" + key.value(),
                                            record(day, slice, key.value(), tally)));
        }
        return records;
    }

    private static IndicatorRecord record(LocalDate day, Slice slice, String value, Tally tally) {
        return new IndicatorRecord(
                IndicatorRecord.key(day, slice, value),
                day,
                slice,
                value,
                tally.received(),
                tally.resolved(),
                tally.figures(),
                tally.newest());
    }

    private IndicatorRecord empty(LocalDate day, String of) {
        var slash = of.indexOf('/');
        var slice = Coded.of(Slice.class, of.substring(0, slash));
        var value = of.substring(slash + 1);
        return new IndicatorRecord(
                IndicatorRecord.key(day, slice, value),
                day,
                slice,
                value,
                0,
                0,
                List.of(),
                day.atStartOfDay(pages.calendar().zone()).toInstant());
    }

    /** The id follows from the content: a repeated record is known as one. */
    private static EventEnvelope<IndicatorRecord> envelope(IndicatorRecord record) {
        return new EventEnvelope<>(
                DeterministicId.of(record.complaintId().value(), "figures/" + record),
                0,
                null,
                null,
                null,
                record);
    }
}
