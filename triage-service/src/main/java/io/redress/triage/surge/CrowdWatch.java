package io.redress.triage.surge;

import io.redress.contract.ComplaintId;
import io.redress.contract.signals.Crowd;
import io.redress.contract.signals.CrowdKind;
import io.redress.contract.signals.SignalEvent;
import io.redress.contract.signals.SignalEvent.SurgeDetected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Watches all crowds, one minute of event time after the other. What it says follows from the
 * complaints and their times alone: the same minutes give the same signals with the same ids.
 */
public final class CrowdWatch {

    private static final String TRACK = "track/";
    private static final String HOURS = "hours";

    private final Alarm alarm;
    private final Tracks tracks = new Tracks();
    private final Meanings meanings;
    private Calendar calendar = new Calendar(new Habit(), new Habit());
    private int minutesThisHour;
    private List<Observed> remembered = List.of();

    /** What is kept beside the tracks. */
    @SuppressWarnings("ArrayRecordComponent") // written down at once
    record Hours(float[] watched, float[] everything, int minutesThisHour) {}

    public CrowdWatch(Alarm alarm, double nearness) {
        this.alarm = alarm;
        meanings = new Meanings(nearness, alarm.least() + 1, new PastMeanings());
    }

    /** The surge of this crowd that is open. */
    public @Nullable OpenSurge open(Crowd crowd) {
        return crowd.kind() == CrowdKind.ALL ? null : tracks.of(crowd).open();
    }

    /** Counts the complaints of one minute. Minutes come in order; one without complaints may not be left out. */
    public List<SignalEvent> minute(long minute, List<Observed> came) {
        var complaints =
                came.stream().filter(Observed::isComplaint).sorted(Observed.IN_TIME).toList();
        var byCrowd = byCrowd(complaints);
        var told = meanings.explained(complaints);
        var explained = new HashSet<>(told);
        var signals = new ArrayList<SignalEvent>();
        for (var track : tracks.touchedBy(byCrowd.keySet())) {
            count(
                    track,
                    minute,
                    byCrowd.getOrDefault(track.crowd(), List.of()),
                    explained,
                    signals);
        }
        remembered =
                complaints.stream()
                        .filter(each -> each.meaning() != null)
                        .filter(
                                each ->
                                        told.contains(each.complaintId())
                                                || !explained.contains(each.complaintId()))
                        .toList();
        byMeaning(minute, complaints, signals);
        minutesThisHour++;
        if (Math.floorMod(minute, 60L) == 59) {
            hourIsOver(minute);
        }
        return signals;
    }

    private static Map<Crowd, List<ComplaintId>> byCrowd(List<Observed> complaints) {
        var byCrowd = new LinkedHashMap<Crowd, List<ComplaintId>>();
        for (var each : complaints) {
            for (var crowd : each.crowds()) {
                byCrowd.computeIfAbsent(crowd, c -> new ArrayList<>()).add(each.complaintId());
            }
        }
        return byCrowd;
    }

    private void count(
            Track track,
            long minute,
            List<ComplaintId> came,
            Set<ComplaintId> explained,
            List<SignalEvent> signals) {
        var unexplained = came.stream().filter(id -> !explained.contains(id)).toList();
        track.minute(minute, came, unexplained, calendar, alarm)
                .ifPresent(
                        signal -> {
                            signals.add(signal);
                            if (signal instanceof SurgeDetected) {
                                widerOf(track.crowd()).forEach(Track::explained);
                            }
                        });
        if (track.open() != null) {
            explained.addAll(came);
        }
        tracks.note(track);
    }

    /** A crowd of a site may be anything; all categories have it explained. */
    private List<Track> widerOf(Crowd crowd) {
        int width = CrowdKeys.width(crowd);
        return tracks.all().stream()
                .filter(t -> CrowdKeys.width(t.crowd()) > width)
                .filter(t -> crowd.category() == null || crowd.category() == t.crowd().category())
                .toList();
    }

    private void byMeaning(long minute, List<Observed> complaints, List<SignalEvent> signals) {
        remembered.forEach(each -> meanings.take(each, minute));
        double hourly = calendar.expected(calendar.everything(), minute).rate() * 60;
        signals.addAll(meanings.minute(minute, hourly, isLearning()));
        complaints.stream()
                .map(Observed::meaning)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(meaning -> meanings.sample(minute, meaning));
    }

    private boolean isLearning() {
        return calendar.hours() < alarm.learningHours();
    }

    private void hourIsOver(long minute) {
        int hour = Week.hourOfWeek(minute);
        double all = 0;
        for (var track : tracks.all()) {
            if (!track.learns(hour)) {
                continue;
            }
            var usual = calendar.expected(track.habit(), minute - 30);
            double learned = track.hourIsOver(hour, usual, isLearning());
            boolean whole =
                    track.crowd().kind() == CrowdKind.MATTER && track.crowd().product() == null;
            all += whole ? learned : 0;
            tracks.note(track);
        }
        calendar.hourIsOver(hour, minutesThisHour / 60.0, (int) Math.round(all));
        minutesThisHour = 0;
        tracks.dropForgotten();
    }

    /** How many surges are open, by the kind of their crowd. */
    public Map<CrowdKind, Long> openSurges() {
        var open = new EnumMap<CrowdKind, Long>(CrowdKind.class);
        tracks.all().stream()
                .filter(track -> track.open() != null)
                .forEach(track -> open.merge(track.crowd().kind(), 1L, Long::sum));
        meanings.clusters().stream()
                .filter(cluster -> cluster.open() != null)
                .forEach(cluster -> open.merge(CrowdKind.MEANING, 1L, Long::sum));
        return open;
    }

    /** What changed since somebody asked. */
    public List<Kept> changes() {
        var changes = new ArrayList<Kept>();
        tracks.changes().forEach((key, state) -> changes.add(new Kept(TRACK + key, state)));
        meanings.changes().forEach((key, state) -> changes.add(new Kept(key, state)));
        var hours =
                new Hours(
                        calendar.watched().weights(),
                        calendar.everything().weights(),
                        minutesThisHour);
        changes.add(new Kept(HOURS, hours));
        return changes;
    }

    /** Takes back what was kept. The complaints of the last hour are {@link #remember remembered} after it. */
    public void restore(Kept.Reader kept) {
        if (kept.key().equals(HOURS)) {
            var hours = kept.as(Hours.class);
            calendar = new Calendar(new Habit(hours.watched()), new Habit(hours.everything()));
            minutesThisHour = hours.minutesThisHour();
        } else if (kept.key().startsWith(TRACK)) {
            tracks.restore(kept.as(Track.State.class));
        } else {
            meanings.restore(kept);
        }
    }

    /** Those of the minute counted last that are {@link #remember remembered} for an hour: no other surge explains them. */
    public List<Observed> remembered() {
        return remembered;
    }

    /** A complaint of the last hour that was counted, and to be remembered, before. */
    public void remember(Observed observed) {
        meanings.take(observed, Week.minuteOf(observed.at()));
    }
}
