package io.redress.triage.training;

import io.redress.triage.classifying.CascadeClassifier;
import io.redress.triage.classifying.CommonPhrases;
import io.redress.triage.classifying.Embedder;
import io.redress.triage.classifying.LearnedModel;
import io.redress.triage.classifying.MeaningModel;
import io.redress.triage.domain.Classifier;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.policy.SignalPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Makes classifiers: as shipped, and taught by texts. */
final class School {

    private static final int FOLDS = 5;
    private static final int HIDDEN = 128;
    private static final int ROUNDS = 6;

    /** More of them differ less by chance; one is enough to measure by. */
    private static final int NETWORKS = 2;

    private final CategoryPolicy categories = CategoryPolicy.from(PolicyFiles.shipped());
    private final SignalPolicy signals = SignalPolicy.from(PolicyFiles.shipped());
    private final Embedder embedder;

    School(Embedder embedder) {
        this.embedder = embedder;
    }

    Classifier shipped() {
        return new CascadeClassifier(categories, signals, LearnedModel.shipped(), embedder);
    }

    Classifier shippedWordsOnly() {
        return new CascadeClassifier(
                categories.withoutMeaning(), signals, LearnedModel.shipped(), embedder);
    }

    /** Measures by cross-validation what such texts teach, then writes what all of them teach. */
    void graduate(List<LabelledText> texts, Path folder, PrintStream out) throws IOException {
        out.printf(
                "%d texts, %d of them drawn as they came%n",
                texts.size(), texts.stream().filter(LabelledText::drawnAsItCame).count());
        var states = TokenStates.of(texts, embedder);
        var validation =
                CrossValidation.of(
                        texts, FOLDS, places -> taught("fold", texts, places, states, 1));
        new Report(validation.all(), 0, 0, "cross-validation").print(out);
        out.println(validation.spread());
        write(texts, states, folder, out);
    }

    /** Writes what all texts teach, unmeasured. */
    void write(List<LabelledText> texts, TokenStates states, Path folder, PrintStream out)
            throws IOException {
        var version = DataVersion.of(texts);
        var all = IntStream.range(0, texts.size()).toArray();
        Files.createDirectories(folder);
        var words = words(version, texts, all);
        try (var file = Files.newOutputStream(folder.resolve("words.bin"))) {
            words.write(file);
        }
        try (var file = Files.newOutputStream(folder.resolve("phrases.bin"))) {
            phrases(words, texts, all).write(file);
        }
        try (var file = Files.newOutputStream(folder.resolve("meaning.bin"))) {
            meanings(version, texts, all, states, NETWORKS).write(file);
        }
        out.printf("model %s written to %s%n", version, folder);
    }

    private Classifier taught(
            String version,
            List<LabelledText> texts,
            int[] places,
            TokenStates states,
            int networks) {
        var words = words(version, texts, places);
        return new CascadeClassifier(
                categories,
                signals,
                words,
                phrases(words, texts, places),
                meanings(version, texts, places, states, networks),
                embedder);
    }

    private static LearnedModel words(String version, List<LabelledText> texts, int[] places) {
        return LinearTrainer.usual()
                .train(
                        version,
                        IntStream.of(places).mapToObj(i -> texts.get(i).example()).toList());
    }

    private static CommonPhrases phrases(
            LearnedModel model, List<LabelledText> texts, int[] places) {
        return CommonPhrases.of(
                model, IntStream.of(places).mapToObj(i -> texts.get(i).text()).toList());
    }

    private static MeaningModel meanings(
            String version,
            List<LabelledText> texts,
            int[] places,
            TokenStates states,
            int networks) {
        return new MeaningModel(
                version,
                IntStream.range(0, networks)
                        .mapToObj(
                                seed ->
                                        new MeaningTrainer(HIDDEN, ROUNDS, seed)
                                                .teach(texts, places, states))
                        .toList());
    }
}
