package io.redress.resolution.domain.dossier;

import io.redress.platform.Refusal;

/** Every reason for which a dossier says no to a colleague. The code is stable; texts for people go by it. */
public enum DossierRule {
    UNKNOWN_CAUSE("unknown-cause", "The desk's tree of causes has no such cause."),
    NOT_MARKED("not-marked", "The customer is not marked so."),
    OWN_MARK("own-mark", "A mark is confirmed by somebody else than who set it."),
    DOOR_OPEN("door-open", "The dispute lies there already."),
    NO_SUCH_DISPUTE("no-such-dispute", "No dispute of this complaint was handed over so."),
    OUTCOME_KNOWN("outcome-known", "The outcome of this dispute is known already.");

    private final String code;
    private final String message;

    DossierRule(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public String code() {
        return code;
    }

    Refusal refusal() {
        return new Refusal(code, message);
    }
}
