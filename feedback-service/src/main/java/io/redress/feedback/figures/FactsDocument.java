package io.redress.feedback.figures;

import io.redress.contract.Coded;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The facts of one complaint, each topic's under its own name, and how to read them. */
record FactsDocument(Document facts) {

    private static final int LONGEST_PRODUCT = 60;

    String id() {
        return facts.getString("_id");
    }

    Part intake() {
        return part(FactsOfArrival.INTAKE);
    }

    Part triage() {
        return part(FactsOfArrival.TRIAGE);
    }

    Part theCase() {
        return part(FactsOfCase.RESOLUTION);
    }

    Part followUp() {
        return part(FactsOfFollowUp.FOLLOW_UP);
    }

    /** What resolution opened the case with is what it is worked on as; triage's reading came before. */
    Part assessed() {
        return theCase().document().containsKey("category") ? theCase() : triage();
    }

    /** As the form names it, or as it was read; short, since it becomes a heading. */
    @Nullable String product() {
        var named =
                Optional.ofNullable(intake().document().getString("product"))
                        .orElseGet(() -> triage().document().getString("product"));
        if (named == null) {
            return null;
        }
        var oneLine = named.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var shown =
                oneLine.codePointCount(0, oneLine.length()) > LONGEST_PRODUCT
                        ? oneLine.substring(0, oneLine.offsetByCodePoints(0, LONGEST_PRODUCT))
                        : oneLine;
        return shown.isEmpty() ? null : shown;
    }

    Map<Step, Integer> steps() {
        var counts = theCase().document().get("steps", new Document());
        var steps = new EnumMap<Step, Integer>(Step.class);
        steps.put(Step.REGISTRATION, 1);
        counts.keySet()
                .forEach(code -> steps.put(Coded.of(Step.class, code), counts.getInteger(code)));
        return steps;
    }

    /** Of the first resolution; who has it now as long as there was none. */
    @Nullable String agent() {
        var resolvers = theCase().document().get("resolvers", new Document());
        return resolvers.keySet().stream()
                .min((a, b) -> Long.compare(Long.parseLong(a), Long.parseLong(b)))
                .map(resolvers::getString)
                .orElseGet(() -> theCase().document().getString("agent"));
    }

    /** Of the promises to the customer, how many ended so. */
    int promises(String end) {
        var promised = theCase().document().get("promised", new Document());
        var ended = theCase().document().get("promisesEnded", new Document());
        return Math.toIntExact(
                promised.keySet().stream().filter(id -> end.equals(ended.get(id))).count());
    }

    private Part part(String name) {
        return new Part(facts.get(name, new Document()));
    }

    /** What one topic said. */
    record Part(Document document) {

        @Nullable Instant time(String name) {
            var date = document.get(name, Date.class);
            return date == null ? null : date.toInstant();
        }

        Instant existing(String name) {
            return Objects.requireNonNull(time(name), name);
        }

        <E extends Enum<E> & Coded> @Nullable E code(Class<E> type, String name) {
            var code = document.getString(name);
            return code == null ? null : Coded.of(type, code);
        }

        int count(String name) {
            return document.getInteger(name, 0);
        }
    }
}
