package io.redress.triage.training;

import io.redress.triage.classifying.CascadeClassifier;
import io.redress.triage.classifying.Embedder;
import io.redress.triage.classifying.LearnedModel;
import io.redress.triage.domain.Classifier;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.policy.SignalPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes classifiers: as shipped, and taught by texts. */
final class School {

    private static final int FOLDS = 5;

    private final CategoryPolicy categories = CategoryPolicy.from(PolicyFiles.shipped());
    private final SignalPolicy signals = SignalPolicy.from(PolicyFiles.shipped());
    private final Embedder embedder;

    School(Embedder embedder) {
        this.embedder = embedder;
    }

    Classifier shipped() {
        return with(LearnedModel.shipped());
    }

    Classifier shippedWordsOnly() {
        return new CascadeClassifier(
                categories.withoutMeaning(), signals, LearnedModel.shipped(), embedder);
    }

    void graduate(List<LabelledText> texts, Path folder, PrintStream out) throws IOException {
        out.printf(
                "%d texts, %d of them drawn as they came%n",
                texts.size(), texts.stream().filter(LabelledText::drawnAsItCame).count());
        var validation =
                CrossValidation.of(
                        texts, FOLDS, learned -> with(words("cross-validation", learned)));
        new Report(validation.all(), 0, 0, "cross-validation").print(out);
        out.println(validation.spread());
        var version = DataVersion.of(texts);
        Files.createDirectories(folder);
        try (var file = Files.newOutputStream(folder.resolve("words.bin"))) {
            words(version, texts).write(file);
        }
        out.printf("model %s written to %s%n", version, folder);
    }

    private Classifier with(LearnedModel words) {
        return new CascadeClassifier(categories, signals, words, embedder);
    }

    private static LearnedModel words(String version, List<LabelledText> texts) {
        return LinearTrainer.usual()
                .train(version, texts.stream().map(LabelledText::example).toList());
    }
}
