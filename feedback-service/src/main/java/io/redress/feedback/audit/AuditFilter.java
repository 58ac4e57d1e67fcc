package io.redress.feedback.audit;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which entries somebody wants to see.
 *
 * @param from not before
 * @param until before
 * @param after further down than this one
 */
record AuditFilter(
        Optional<ComplaintId> complaint,
        Optional<String> actor,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Place> after) {

    private static final int LONGEST_NAME = 100;

    /** Where a page ended. */
    record Place(Instant at, String id) {

        static Place of(AuditRow row) {
            return new Place(row.at(), row.id());
        }

        @Override
        public String toString() {
            return at + "~" + id;
        }
    }

    /** As typed: the complaint by reference or id, days in the zone, each empty where it does not matter. */
    static AuditFilter typed(
            @Nullable String complaint,
            @Nullable String actor,
            @Nullable String from,
            @Nullable String until,
            @Nullable String after,
            ZoneId zone) {
        return new AuditFilter(
                given(complaint).map(AuditFilter::complaintOf),
                given(actor).map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length()))),
                given(from).map(day -> day("from", day).atStartOfDay(zone).toInstant()),
                given(until)
                        .map(day -> day("until", day).plusDays(1).atStartOfDay(zone).toInstant()),
                given(after).map(AuditFilter::place));
    }

    private static Optional<String> given(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static ComplaintId complaintOf(String typed) {
        return Reference.parse(typed)
                .map(Reference::complaintId)
                .orElseGet(
                        () -> {
                            try {
                                return ComplaintId.of(typed);
                            } catch (IllegalArgumentException neither) {
                                throw unreadable("complaint");
                            }
                        });
    }

    private static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw unreadable(field);
        }
    }

    private static Place place(String typed) {
        var between = typed.indexOf('~');
        try {
            return new Place(
                    Instant.parse(typed.substring(0, Math.max(0, between))),
                    typed.substring(between + 1));
        } catch (DateTimeException noPlace) {
            throw unreadable("after");
        }
    }

    private static ProblemException unreadable(String field) {
        return new ProblemException(
                Problem.of(HttpStatus.BAD_REQUEST, "audit-filter")
                        .at(List.of(new Problem.Fault(field, field))));
    }
}
