package io.redress.feedback.domain.planted;

import io.redress.feedback.policy.PolicyFiles;

/** Breaks the rule that the domain knows no adapter. */
public class IntruderFromOutside {
    public String knows() {
        return PolicyFiles.class.getName();
    }
}
