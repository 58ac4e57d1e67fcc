package io.redress.triage.training;

import io.redress.triage.domain.Classifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Reads every text that was drawn as it came with a classifier that did not learn from it: as many
 * folds of them as asked for, each read by what all other texts teach. Texts that are the same word for
 * word stay on the same side.
 */
final class CrossValidation {

    /** Makes a classifier of the texts at these places. */
    interface Teacher {
        Classifier teach(int[] places);
    }

    private final Evaluation all = new Evaluation();
    private final List<Evaluation> folds = new ArrayList<>();

    static CrossValidation of(List<LabelledText> texts, int folds, Teacher teacher) {
        var measured = texts.stream().filter(LabelledText::drawnAsItCame).toList();
        var validation = new CrossValidation();
        for (int fold = 0; fold < folds; fold++) {
            int current = fold;
            var held =
                    IntStream.range(0, measured.size())
                            .filter(i -> i % folds == current)
                            .mapToObj(measured::get)
                            .toList();
            validation.fold(held, teacher.teach(without(held, texts)));
        }
        return validation;
    }

    Evaluation all() {
        return all;
    }

    String spread() {
        return "accuracy %s, macro-F1 %s over %d folds"
                .formatted(
                        spread(
                                folds.stream()
                                        .mapToDouble(f -> f.categories().accuracy())
                                        .toArray()),
                        spread(folds.stream().mapToDouble(f -> f.categories().macroF1()).toArray()),
                        folds.size());
    }

    private void fold(List<LabelledText> held, Classifier classifier) {
        var evaluation = new Evaluation();
        for (var text : held) {
            var read = Speed.read(classifier, text);
            evaluation.count(text, read);
            all.count(text, read);
        }
        folds.add(evaluation);
    }

    private static int[] without(List<LabelledText> held, List<LabelledText> texts) {
        var known = new HashSet<String>();
        held.forEach(text -> known.add(text.text()));
        return IntStream.range(0, texts.size())
                .filter(i -> !known.contains(texts.get(i).text()))
                .toArray();
    }

    private static String spread(double[] figures) {
        double mean =
                IntStream.range(0, figures.length).mapToDouble(i -> figures[i]).average().orElse(0);
        double square =
                IntStream.range(0, figures.length)
                        .mapToDouble(i -> (figures[i] - mean) * (figures[i] - mean))
                        .sum();
        return String.format(
                Locale.ROOT,
                "%.3f ± %.3f",
                mean,
                Math.sqrt(square / Math.max(1, figures.length - 1)));
    }
}
