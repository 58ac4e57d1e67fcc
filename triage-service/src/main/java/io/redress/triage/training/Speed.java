package io.redress.triage.training;

import io.redress.contract.intake.Matter;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Classifier;
import io.redress.triage.domain.Story;
import io.redress.triage.triaging.Readers;
import java.time.LocalDate;
import java.util.List;

/**
 * Texts read by two threads, as the service reads them, and how many a second that was.
 *
 * @param assessments in the order of the texts
 */
record Speed(List<Assessment> assessments, double textsPerSecond) {

    private static final int THREADS = 2;
    private static final int WARM_UP = 2_000;

    /** No text of a file says when it came in. */
    private static final LocalDate ANY_DAY = LocalDate.of(2020, 6, 15);

    static Speed of(Classifier classifier, List<LabelledText> texts) {
        var stories = texts.stream().map(Speed::story).toList();
        try (var readers = new Readers(classifier, THREADS)) {
            readers.read(stories.subList(0, Math.min(WARM_UP, stories.size())));
            long began = System.nanoTime();
            var read = readers.read(stories);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Speed(read, texts.size() / Math.max(1e-9, seconds));
        }
    }

    static Assessment read(Classifier classifier, LabelledText text) {
        return classifier.assess(story(text));
    }

    private static Story story(LabelledText text) {
        return new Story(null, text.text(), Matter.UNSAID, ANY_DAY);
    }
}
