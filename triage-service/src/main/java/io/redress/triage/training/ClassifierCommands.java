package io.redress.triage.training;

import io.redress.triage.embedding.BgeSmallZh;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands {@code evaluate FILE}, which measures the classifier as shipped, and {@code train
 * OUT-FOLDER LABELS-TABLE FILE...}, which measures by cross-validation and writes a new model.
 */
public final class ClassifierCommands {

    private static final int WRONG = 1;
    private static final int MISUSED = 2;

    private ClassifierCommands() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), out, System.err);
        out.flush();
        System.exit(code);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        try {
            if (command.equals("evaluate") && arguments.size() == 2) {
                evaluate(Path.of(arguments.get(1)), out);
                return 0;
            }
            if (command.equals("train") && arguments.size() >= 4) {
                train(arguments.subList(1, arguments.size()), out);
                return 0;
            }
        } catch (MalformedRows e) {
            err.println(e.getMessage());
            return WRONG;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile());
            return WRONG;
        }
        err.println("usage: evaluate FILE | train OUT-FOLDER LABELS-TABLE FILE...");
        return MISUSED;
    }

    private static void evaluate(Path file, PrintStream out) throws IOException {
        var texts = LabelledTexts.labelledInPlace().in(file);
        try (var embedder = BgeSmallZh.load()) {
            var school = new School(embedder);
            var evaluation = new Evaluation();
            var words = Speed.of(school.shippedWordsOnly(), texts);
            var classifier = school.shipped();
            var whole = Speed.of(classifier, texts);
            for (int i = 0; i < texts.size(); i++) {
                evaluation.count(texts.get(i), whole.assessments().get(i));
            }
            new Report(
                            evaluation,
                            words.textsPerSecond(),
                            whole.textsPerSecond(),
                            classifier.version())
                    .print(out);
        }
    }

    private static void train(List<String> arguments, PrintStream out) throws IOException {
        var reader = LabelledTexts.labelledBy(Path.of(arguments.get(1)));
        var texts = new ArrayList<LabelledText>();
        for (var file : arguments.subList(2, arguments.size())) {
            texts.addAll(reader.in(Path.of(file)));
        }
        try (var embedder = BgeSmallZh.load()) {
            new School(embedder).graduate(List.copyOf(texts), Path.of(arguments.getFirst()), out);
        }
    }
}
