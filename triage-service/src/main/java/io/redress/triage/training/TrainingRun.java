package io.redress.triage.training;

import io.redress.triage.classifying.CascadeClassifier;
import io.redress.triage.classifying.HashedNgrams;
import io.redress.triage.classifying.LearnedModel;
import io.redress.triage.embedding.BgeSmallZh;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.policy.SignalPolicy;
import io.redress.triage.text.ReadableText;
import io.redress.triage.training.LinearTrainer.Example;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The command line of training: {@code train LABELLED.jsonl MODEL.bin VERSION} learns from all texts;
 * {@code evaluate LABELLED.jsonl} measures the whole classifier by cross-validation, so that no text
 * is read by a model that learned from it.
 */
public final class TrainingRun {

    private static final LinearTrainer TRAINER = new LinearTrainer(1, 0.3, 4.75);
    private static final int FOLDS = 5;

    private TrainingRun() {}

    public static void main(String[] arguments) throws IOException {
        var command = arguments.length == 0 ? "" : arguments[0];
        var out = System.out;
        if (command.equals("train") && arguments.length == 4) {
            train(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]);
        } else if (command.equals("evaluate") && arguments.length == 2) {
            evaluate(Path.of(arguments[1]), out);
        } else {
            out.println("train LABELLED.jsonl MODEL.bin VERSION | evaluate LABELLED.jsonl");
        }
    }

    static void train(Path labelled, Path model, String version) throws IOException {
        var examples = LabelledText.readAll(labelled).stream().map(TrainingRun::example).toList();
        try (var out = Files.newOutputStream(model)) {
            TRAINER.train(version, examples).write(out);
        }
    }

    private static void evaluate(Path labelled, PrintStream out) throws IOException {
        var texts = LabelledText.readAll(labelled);
        var measured = texts.stream().filter(LabelledText::random).toList();
        var files = PolicyFiles.shipped();
        var policy = CategoryPolicy.from(files);
        var signals = SignalPolicy.from(files);
        var evaluation = new Evaluation();
        try (var embedder = BgeSmallZh.load()) {
            for (int fold = 0; fold < FOLDS; fold++) {
                var held = fold(measured, fold);
                var model = learnedWithout(held, texts);
                var classifier = new CascadeClassifier(policy, signals, model, embedder);
                held.forEach(text -> evaluation.read(classifier, text));
            }
        }
        out.println(evaluation);
    }

    private static List<LabelledText> fold(List<LabelledText> texts, int fold) {
        return IntStream.range(0, texts.size())
                .filter(i -> i % FOLDS == fold)
                .mapToObj(texts::get)
                .toList();
    }

    private static LearnedModel learnedWithout(List<LabelledText> held, List<LabelledText> texts) {
        var known = new HashSet<>(held);
        return TRAINER.train(
                "cross-validation",
                texts.stream().filter(t -> !known.contains(t)).map(TrainingRun::example).toList());
    }

    private static Example example(LabelledText labelled) {
        var readable = ReadableText.of(labelled.text(), HashedNgrams.READ).value();
        return new Example(HashedNgrams.of(readable), labelled.category());
    }
}
