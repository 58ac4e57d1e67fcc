package io.redress.triage.signals;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.signals.Crowd;
import io.redress.triage.signals.Signals.Crisis;
import io.redress.triage.signals.Signals.Surge;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A signal as the desk shows it. The one who reads is told in whole numbers how it differs from usual. */
record SignalRow(
        Crowd crowd,
        @Nullable String rule,
        String beganAt,
        @Nullable String endedAt,
        int count,
        @Nullable String expected,
        @Nullable String window,
        @Nullable String odds,
        @Nullable Integer total,
        List<Example> examples) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** A complaint by its reference, where that is known already. */
    record Example(String complaintId, @Nullable String reference) {}

    /** Names examples and times. */
    record Words(Function<ComplaintId, @Nullable Reference> references, ZoneId zone) {

        String at(Instant time) {
            return MINUTES.format(time.atZone(zone));
        }

        List<Example> examples(List<ComplaintId> ids) {
            return ids.stream()
                    .map(
                            id -> {
                                var reference = references.apply(id);
                                return new Example(
                                        id.toString(),
                                        reference == null ? null : reference.value());
                            })
                    .toList();
        }
    }

    static SignalRow of(Surge surge, Words words) {
        var evidence = surge.began().evidence();
        var ended = surge.endedAt();
        return new SignalRow(
                surge.began().crowd(),
                null,
                words.at(surge.began().occurredAt()),
                ended == null ? null : words.at(ended),
                evidence.count(),
                String.format(Locale.ROOT, "%.1f", evidence.expected()),
                String.valueOf(
                        Math.max(
                                1,
                                java.time.Duration.between(evidence.from(), evidence.until())
                                        .toMinutes())),
                odds(evidence.probability()),
                surge.complaints(),
                words.examples(evidence.examples()));
    }

    static SignalRow of(Crisis crisis, String rule, Words words) {
        var ended = crisis.endedAt();
        return new SignalRow(
                crisis.began().crowd(),
                rule,
                words.at(crisis.began().occurredAt()),
                ended == null ? null : words.at(ended),
                crisis.began().complaints(),
                null,
                null,
                null,
                crisis.complaints(),
                words.examples(crisis.began().examples()));
    }

    /** One in so many, in a round number: more digits would claim more than is known. */
    private static String odds(double probability) {
        double oneIn = 1 / Math.max(probability, 1e-12);
        return String.format(
                Locale.ROOT, "%,d", (long) Math.pow(10, Math.floor(Math.log10(oneIn))));
    }
}
