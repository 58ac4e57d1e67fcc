package io.redress.triage.learning;

import io.redress.contract.Category;
import io.redress.contract.triage.ShadowScore;
import io.redress.triage.domain.Classifier;
import java.util.List;

/** Judges a model on words of people that no model has learned from. */
final class Shadow {

    private Shadow() {}

    static ShadowScore judge(Classifier model, List<Label> heldOut) {
        int right = 0;
        int lost = 0;
        for (var label : heldOut) {
            var said = model.assess(label.story()).category();
            if (said == label.category()) {
                right++;
            } else if (said == Category.NOT_A_COMPLAINT) {
                lost++;
            }
        }
        return new ShadowScore(right, lost);
    }

    /** As many right, and no complaint more lost. */
    static boolean isNotWorse(ShadowScore candidate, ShadowScore present) {
        return candidate.right() >= present.right() && candidate.lost() <= present.lost();
    }
}
