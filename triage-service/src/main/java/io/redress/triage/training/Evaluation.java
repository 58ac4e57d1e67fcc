package io.redress.triage.training;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.intake.Matter;
import io.redress.triage.domain.Assessment.Path;
import io.redress.triage.domain.Classifier;
import io.redress.triage.domain.Story;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What a classifier makes of labelled texts: right and wrong, how sure, by which path, how fast. */
final class Evaluation {

    private static final LocalDate ANY_DAY = LocalDate.of(2020, 6, 15);
    private static final int BANDS = 5;

    private final Confusions<Category> categories = new Confusions<>(Category.class);
    private final Confusions<Severity> severities = new Confusions<>(Severity.class);
    private final Map<Flag, int[]> flags = new EnumMap<>(Flag.class);
    private final Map<Path, long[]> paths = new EnumMap<>(Path.class);
    private final int[][] bands = new int[BANDS][2];
    private int forPersons;

    void read(Classifier classifier, LabelledText labelled) {
        long began = System.nanoTime();
        var assessment =
                classifier.assess(new Story(null, labelled.text(), Matter.UNSAID, ANY_DAY));
        var path = paths.computeIfAbsent(assessment.path(), p -> new long[3]);
        boolean right = assessment.category() == labelled.category();
        path[0]++;
        path[1] += right ? 1 : 0;
        path[2] += System.nanoTime() - began;
        var band = bands[Math.min(BANDS - 1, (int) (assessment.confidence() * BANDS))];
        band[0]++;
        band[1] += right ? 1 : 0;
        forPersons += assessment.needsPerson() ? 1 : 0;
        categories.count(labelled.category(), assessment.category());
        severities.count(labelled.severity(), assessment.severity());
        for (var flag : Flag.values()) {
            boolean truth = labelled.flags().contains(flag);
            boolean read = assessment.flags().contains(flag);
            var counts = flags.computeIfAbsent(flag, f -> new int[3]);
            counts[0] += truth && read ? 1 : 0;
            counts[1] += read ? 1 : 0;
            counts[2] += truth ? 1 : 0;
        }
    }

    @Override
    public String toString() {
        var report = new StringBuilder("CATEGORY ").append(categories);
        report.append("SEVERITY ").append(severities);
        flags.forEach(
                (flag, n) ->
                        line(
                                report,
                                "flag %-15s precision %.2f  recall %.2f  of %d",
                                flag.code(),
                                n[0] / (double) Math.max(1, n[1]),
                                n[0] / (double) Math.max(1, n[2]),
                                n[2]));
        paths.forEach(
                (path, n) ->
                        line(
                                report,
                                "path %-8s %d texts, %.3f right, %.0f texts/s on one thread",
                                path,
                                n[0],
                                n[1] / (double) n[0],
                                n[0] * 1e9 / n[2]));
        for (int band = 0; band < BANDS; band++) {
            line(
                    report,
                    "confidence from %.1f: %d texts, %.3f right",
                    band / (double) BANDS,
                    bands[band][0],
                    bands[band][1] / (double) Math.max(1, bands[band][0]));
        }
        line(report, "for a person: %d of %d", forPersons, categories.total());
        return report.toString();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is not on our class path
    private static void line(StringBuilder report, String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
