package io.redress.triage.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.contract.triage.Facts;
import io.redress.contract.triage.TriageEvent.Alternative;
import io.redress.platform.Refusal;
import io.redress.testkit.SettableClock;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Classifier;
import io.redress.triage.domain.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningTest {

    final List<Label> labels = new ArrayList<>();
    final KeptModels models = new KeptModels();
    final Shipped shipped = new Shipped("shipped-1", Severity.NORMAL);
    final ServingClassifier serving = new ServingClassifier(shipped, models);
    final Learning learning = learningWith(serving);

    @Test
    void whatPeopleCorrectedIsLearnedAndTakesOver() {
        corrected(30, 6, Category.PRIVACY_DIGNITY);

        var trained = learning.retrain();

        assertThat(trained.adopted()).isTrue();
        assertThat(trained.labels()).isEqualTo(30);
        assertThat(trained.heldOut()).isEqualTo(6);
        assertThat(trained.present().right()).isZero();
        assertThat(trained.candidate().right()).isEqualTo(6);
        assertThat(models.active()).contains(trained.modelVersion());
        var read = serving.present().assess(Lessons.label(9_999, Category.OTHER).story());
        assertThat(read.category()).isEqualTo(Category.PRIVACY_DIGNITY);
        assertThat(read.modelVersion()).isEqualTo(trained.modelVersion());
        assertThat(read.reasons()).first().asString().contains("更正");
        assertThat(read.alternatives()).extracting(Alternative::category).contains(Category.OTHER);
    }

    @Test
    void anOutcomeIsNotLearnedFromWhereAPersonsWordWouldBeJudgedOn() {
        corrected(30, 6, Category.PRIVACY_DIGNITY);
        var first = learning.retrain();
        Lessons.first(20, true)
                .skip(6)
                .forEach(it -> labels.add(resolvedAs(it, Category.PRIVACY_DIGNITY)));

        var second = learning.retrain();

        assertThat(second.labels()).isEqualTo(30);
        assertThat(second.heldOut()).isEqualTo(6);
        assertThat(second.modelVersion()).isEqualTo(first.modelVersion());
    }

    @Test
    void anActiveVersionThatCannotReadHereIsLookedUpOnce() {
        corrected(30, 6, Category.PRIVACY_DIGNITY);
        learning.retrain();
        var upgraded = new ServingClassifier(new Shipped("shipped-2", Severity.NORMAL), models);

        upgraded.present();
        var lookUps = models.lookUps();
        upgraded.present();

        assertThat(models.lookUps()).isEqualTo(lookUps);
    }

    @Test
    void anActiveVersionThatIsNotSeenYetIsLookedUpUntilItIs() {
        corrected(30, 6, Category.PRIVACY_DIGNITY);
        var version = learning.retrain().modelVersion();
        var late = new KeptModels();
        var waiting = new ServingClassifier(shipped, late);
        late.activated(models.activations().getLast());
        assertThat(waiting.present().version()).isEqualTo("shipped-1");

        late.trained(models.find(version).orElseThrow());

        assertThat(waiting.present().version()).isEqualTo(version);
    }

    @Test
    void theSameLabelsMakeTheSameVersion() {
        corrected(30, 6, Category.PRIVACY_DIGNITY);

        var first = learning.retrain();

        assertThat(learning.retrain().modelVersion()).isEqualTo(first.modelVersion());
        assertThat(models.activations()).hasSize(1);
    }

    @Test
    void aWorseVersionStaysOut() {
        Lessons.first(30, false).forEach(it -> labels.add(Lessons.label(it, Category.BILLING)));
        Lessons.first(6, true).forEach(it -> labels.add(Lessons.label(it, Category.OTHER)));

        var trained = learning.retrain();

        assertThat(trained.adopted()).isFalse();
        assertThat(trained.present().right()).isEqualTo(6);
        assertThat(trained.candidate().right()).isZero();
        assertThat(models.active()).isEmpty();
        assertThat(serving.present().version()).isEqualTo("shipped-1");
    }

    @Test
    void aVersionThatLosesAComplaintStaysOutHoweverMuchElseItGetsRight() {
        Lessons.first(40, false)
                .forEach(it -> labels.add(Lessons.label(it, Category.NOT_A_COMPLAINT)));
        var heldOut = Lessons.first(8, true).toList();
        heldOut.forEach(it -> labels.add(Lessons.label(it, Category.NOT_A_COMPLAINT)));
        labels.removeLast();
        labels.add(Lessons.label(heldOut.getLast(), Category.DELIVERY));

        var trained = learning.retrain();

        assertThat(trained.candidate().right()).isEqualTo(7);
        assertThat(trained.candidate().lost()).isEqualTo(1);
        assertThat(trained.adopted()).isFalse();
    }

    @Test
    void oneWordTakesItBack() {
        corrected(30, 6, Category.PRIVACY_DIGNITY);
        var first = learning.retrain().modelVersion();
        Lessons.first(60, false)
                .skip(30)
                .forEach(it -> labels.add(Lessons.label(it, Category.PRIVACY_DIGNITY)));
        var second = learning.retrain().modelVersion();
        assertThat(serving.present().version()).isEqualTo(second).isNotEqualTo(first);

        assertThat(learning.back("lin")).isEqualTo(first);
        assertThat(learning.activate(Learning.SHIPPED, "lin")).isEqualTo("shipped-1");
        assertThat(learning.activate(second.substring(second.lastIndexOf('/') + 1), "lin"))
                .isEqualTo(second);
        assertThatThrownBy(() -> learning.activate("learned-0", "lin")).isInstanceOf(Refusal.class);
    }

    @Test
    void tooFewWordsOfPeopleTeachNothing() {
        corrected(30, 4, Category.PRIVACY_DIGNITY);

        assertThatThrownBy(learning::retrain)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo("too-few-labels"));
    }

    @Test
    void whatWasLearnedUponAnotherShippedModelWaitsUntilItIsLearnedAnew() {
        corrected(30, 6, Category.PRIVACY_DIGNITY);
        var old = learning.retrain().modelVersion();

        var upgraded = new ServingClassifier(new Shipped("shipped-2", Severity.NORMAL), models);

        assertThat(upgraded.present().version()).isEqualTo("shipped-2");
        assertThatThrownBy(() -> learningWith(upgraded).activate(old, "lin"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsGraveIsNeverUnlearned() {
        var grave = new Shipped("shipped-1", Severity.CRITICAL);
        var layer = LayerTrainer.train(grave, praised(60));
        var read =
                new LayeredClassifier(grave, layer, "learned")
                        .assess(Lessons.label(9_999, Category.OTHER).story());

        assertThat(read.category()).isEqualTo(Category.OTHER);
        assertThat(read.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(read.needsPerson()).isTrue();
    }

    @Test
    void aLayerIsReadAsItWasWritten() {
        var layer = LayerTrainer.train(shipped, praised(20));

        assertThat(Layer.read(layer.written()).written()).isEqualTo(layer.written());
    }

    private Learning learningWith(ServingClassifier classifier) {
        return new Learning(
                classifier, () -> labels, models, models, SettableClock.atMondayMorning(), 5);
    }

    private void corrected(int learnable, int heldOut, Category category) {
        Lessons.numbers(learnable, heldOut).forEach(it -> labels.add(Lessons.label(it, category)));
    }

    private static Label resolvedAs(int number, Category category) {
        var label = Lessons.label(number, category);
        return new Label(label.complaintId(), label.story(), category, false);
    }

    private static List<Label> praised(int count) {
        return Lessons.first(count, false)
                .map(it -> Lessons.label(it, Category.NOT_A_COMPLAINT))
                .toList();
    }

    /** Takes everything for something else, and is not sure of it. */
    record Shipped(String version, Severity severity) implements Classifier {

        @Override
        public Assessment assess(Story story) {
            return new Assessment(
                    Category.OTHER,
                    0.4,
                    List.of(new Alternative(Category.DELIVERY, 0.2)),
                    severity,
                    Set.of(),
                    "zh",
                    null,
                    null,
                    new Facts(null, null, List.of(), List.of()),
                    true,
                    List.of("把握不足"),
                    version,
                    Assessment.Path.WORDS);
        }
    }
}
