package io.redress.triage.training;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Assessment.Path;
import java.util.EnumMap;
import java.util.Map;

/** What a classifier made of labelled texts: right and wrong, how sure, by which path, how many for a person. */
final class Evaluation {

    /** Precision, recall and F1 of a yes-or-no answer. */
    static final class Hits {

        private int both;
        private int read;
        private int truth;

        void count(boolean isSo, boolean isRead) {
            both += isSo && isRead ? 1 : 0;
            read += isRead ? 1 : 0;
            truth += isSo ? 1 : 0;
        }

        double precision() {
            return both / (double) Math.max(1, read);
        }

        double recall() {
            return both / (double) Math.max(1, truth);
        }

        double f1() {
            return 2.0 * both / Math.max(1, read + truth);
        }

        int support() {
            return truth;
        }
    }

    private final Confusions<Category> categories = new Confusions<>(Category.class);
    private final Confusions<Severity> severities = new Confusions<>(Severity.class);
    private final Map<Flag, Hits> flags = new EnumMap<>(Flag.class);
    private final Hits anyFlag = new Hits();
    private final Map<Path, Hits> paths = new EnumMap<>(Path.class);
    private final Calibration calibration = new Calibration();
    private int forPersons;

    void count(LabelledText truth, Assessment read) {
        boolean right = read.category() == truth.category();
        categories.count(truth.category(), read.category());
        severities.count(truth.severity(), read.severity());
        for (var flag : Flag.values()) {
            boolean isSo = truth.flags().contains(flag);
            boolean isRead = read.flags().contains(flag);
            flags.computeIfAbsent(flag, f -> new Hits()).count(isSo, isRead);
            anyFlag.count(isSo, isRead);
        }
        paths.computeIfAbsent(read.path(), path -> new Hits()).count(right, true);
        calibration.count(read.confidence(), right);
        forPersons += read.needsPerson() ? 1 : 0;
    }

    Confusions<Category> categories() {
        return categories;
    }

    Confusions<Severity> severities() {
        return severities;
    }

    Map<Flag, Hits> flags() {
        return flags;
    }

    /** All flags of all texts as one heap. */
    Hits anyFlag() {
        return anyFlag;
    }

    /** By path: precision is the share that was read right. */
    Map<Path, Hits> paths() {
        return paths;
    }

    int readBy(Path path) {
        var hits = paths.get(path);
        return hits == null ? 0 : hits.read;
    }

    Calibration calibration() {
        return calibration;
    }

    int forPersons() {
        return forPersons;
    }
}
