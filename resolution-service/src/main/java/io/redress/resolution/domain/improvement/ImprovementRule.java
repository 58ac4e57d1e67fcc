package io.redress.resolution.domain.improvement;

import io.redress.platform.Refusal;

/** Every reason for which an action or a recall says no. The code is stable; texts for people go by it. */
public enum ImprovementRule {
    NO_SUCH_ACTION("no-such-action", "There is no such corrective action."),
    ACTION_NOT_OPEN("action-not-open", "The corrective action is not open."),
    RECALL_NOT_OPEN("recall-not-open", "The recall is not open."),
    NOT_IN_RECALL("not-in-recall", "This customer is not part of the recall."),
    SETTLED_ALREADY("recall-settled-already", "The recall is settled with this customer."),
    CUSTOMERS_LEFT(
            "recall-customers-left",
            "A recall ends when it is settled with every customer. Some are left.");

    private final String code;
    private final String message;

    ImprovementRule(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public String code() {
        return code;
    }

    void unless(boolean holds) {
        if (!holds) {
            throw new Refusal(code, message);
        }
    }
}
