package io.redress.feedback.domain;

/** The survey takes no answer (any more). */
public final class SurveyNotOpen extends RuntimeException {

    /** Why not. */
    public enum Reason {
        ANSWERED,
        EXPIRED,
        UNKNOWN
    }

    private final Reason reason;

    public SurveyNotOpen(Reason reason) {
        super("survey takes no answer: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
