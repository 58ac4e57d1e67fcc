package io.redress.triage.training;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.Severity;
import io.redress.triage.training.Evaluation.Hits;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An evaluation, for people and as one JSON object.
 *
 * @param words texts a second on the path that every complaint takes
 * @param whole texts a second with the unsure ones asked for their meaning too
 */
record Report(Evaluation evaluation, double words, double whole, String modelVersion) {

    void print(PrintStream out) {
        out.print(text());
        out.println(json());
    }

    private String text() {
        var report = new StringBuilder();
        report.append("CATEGORY ").append(evaluation.categories()).append(NEW_LINE);
        report.append(evaluation.categories().table()).append(NEW_LINE);
        report.append("SEVERITY ").append(evaluation.severities()).append(NEW_LINE);
        report.append(evaluation.severities().table()).append(NEW_LINE);
        evaluation
                .flags()
                .forEach(
                        (flag, hits) ->
                                line(
                                        report,
                                        "flag %-15s F1 %.3f  precision %.2f  recall %.2f  of %d",
                                        flag.code(),
                                        hits.f1(),
                                        hits.precision(),
                                        hits.recall(),
                                        hits.support()));
        line(report, "all flags together F1 %.3f%n", evaluation.anyFlag().f1());
        evaluation
                .paths()
                .forEach(
                        (path, hits) ->
                                line(
                                        report,
                                        "path %-15s %d texts, %.3f right",
                                        path,
                                        evaluation.readBy(path),
                                        hits.precision()));
        evaluation.calibration().lines().forEach(band -> report.append(band).append(NEW_LINE));
        line(report, "expected calibration error %.3f", evaluation.calibration().error());
        line(
                report,
                "for a person: %d of %d",
                evaluation.forPersons(),
                evaluation.categories().total());
        line(
                report,
                "texts/s on two threads: %.0f by words alone (every complaint), %.0f with the",
                words,
                whole);
        line(report, "unsure ones asked for their meaning%nmodel %s", modelVersion);
        return report.toString();
    }

    private String json() {
        var all = new LinkedHashMap<String, Object>();
        var categories = evaluation.categories();
        all.put("texts", categories.total());
        all.put("category", figures(categories));
        all.put("notAComplaint", Map.of("f1", rounded(categories.f1(Category.NOT_A_COMPLAINT))));
        var severity = figures(evaluation.severities());
        severity.put("criticalRecall", rounded(evaluation.severities().recall(Severity.CRITICAL)));
        severity.put(
                "criticalPrecision", rounded(evaluation.severities().precision(Severity.CRITICAL)));
        all.put("severity", severity);
        all.put("flags", flags());
        all.put("ece", rounded(evaluation.calibration().error()));
        all.put("textsPerSecond", Math.round(words));
        all.put(
                "textsPerSecondByPath",
                Map.of("words", Math.round(words), "whole", Math.round(whole)));
        all.put("forAPerson", evaluation.forPersons());
        all.put("modelVersion", modelVersion);
        return new JsonMapper().writeValueAsString(all);
    }

    private static <L extends Enum<L> & Coded> Map<String, Object> figures(
            Confusions<L> confusions) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("accuracy", rounded(confusions.accuracy()));
        figures.put("macroF1", rounded(confusions.macroF1()));
        var classes = new LinkedHashMap<String, Object>();
        for (var label : confusions.labels()) {
            classes.put(
                    label.code(),
                    figures(
                            confusions.precision(label),
                            confusions.recall(label),
                            confusions.f1(label),
                            confusions.support(label)));
        }
        figures.put("classes", classes);
        figures.put("confusion", confusions.counts());
        return figures;
    }

    private Map<String, Object> flags() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("f1", rounded(evaluation.anyFlag().f1()));
        evaluation.flags().forEach((flag, hits) -> figures.put(flag.code(), figures(hits)));
        return figures;
    }

    private static Map<String, Object> figures(Hits hits) {
        return figures(hits.precision(), hits.recall(), hits.f1(), hits.support());
    }

    private static Map<String, Object> figures(double precision, double recall, double f1, int of) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("precision", rounded(precision));
        figures.put("recall", rounded(recall));
        figures.put("f1", rounded(f1));
        figures.put("support", of);
        return figures;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }

    private static final String NEW_LINE = System.lineSeparator();

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is not on our class path
    private static void line(StringBuilder report, String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values)).append(NEW_LINE);
    }
}
