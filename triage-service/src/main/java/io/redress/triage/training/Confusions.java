package io.redress.triage.training;

import io.redress.contract.Coded;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what was read as what, and says how good that is. */
final class Confusions<L extends Enum<L> & Coded> {

    private record Pair<L>(L truth, L read) {}

    private final List<L> labels;
    private final Map<Pair<L>, Integer> counts = new HashMap<>();

    Confusions(Class<L> type) {
        labels = List.of(type.getEnumConstants());
    }

    void count(L truth, L read) {
        counts.merge(new Pair<>(truth, read), 1, Integer::sum);
    }

    List<L> labels() {
        return labels;
    }

    /** By truth, then by what it was read as; pairs that never came are left out. */
    Map<String, Map<String, Integer>> counts() {
        var rows = new LinkedHashMap<String, Map<String, Integer>>();
        for (var truth : labels) {
            var row = new LinkedHashMap<String, Integer>();
            for (var read : labels) {
                if (at(truth, read) > 0) {
                    row.put(read.code(), at(truth, read));
                }
            }
            rows.put(truth.code(), row);
        }
        return rows;
    }

    /** Rows are the truth, columns what it was read as, both in the same order. */
    String table() {
        var table =
                new StringBuilder(
                        "  truth \\ read, columns in the order of the rows%n".formatted());
        for (var truth : labels) {
            table.append(String.format(Locale.ROOT, "  %-22s", truth.code()));
            for (var read : labels) {
                table.append(String.format(Locale.ROOT, "%5d", at(truth, read)));
            }
            table.append(System.lineSeparator());
        }
        return table.toString();
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    double accuracy() {
        return labels.stream().mapToInt(l -> at(l, l)).sum() / (double) Math.max(1, total());
    }

    double macroF1() {
        return labels.stream()
                .filter(label -> support(label) > 0)
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }

    double f1(L label) {
        int hits = at(label, label);
        int read = labels.stream().mapToInt(truth -> at(truth, label)).sum();
        return hits == 0 ? 0 : 2.0 * hits / (read + support(label));
    }

    double precision(L label) {
        int read = labels.stream().mapToInt(truth -> at(truth, label)).sum();
        return at(label, label) / (double) Math.max(1, read);
    }

    double recall(L label) {
        return at(label, label) / (double) Math.max(1, support(label));
    }

    int support(L label) {
        return labels.stream().mapToInt(read -> at(label, read)).sum();
    }

    @Override
    public String toString() {
        var table =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "texts %d  accuracy %.3f  macro-F1 %.3f%n",
                                total(),
                                accuracy(),
                                macroF1()));
        for (var label : labels) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "  %-22s F1 %.3f  precision %.2f  recall %.2f  of %d%n",
                            label.code(),
                            f1(label),
                            precision(label),
                            recall(label),
                            support(label)));
        }
        return table.toString();
    }

    private int at(L truth, L read) {
        return counts.getOrDefault(new Pair<>(truth, read), 0);
    }
}
