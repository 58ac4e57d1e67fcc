package io.redress.intake.arrival;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import java.util.UUID;

/** Ids of what a customer says about a complaint of theirs: the same words under the same key, the same id. */
public final class AnswerIds {

    private AnswerIds() {}

    public static UUID of(ComplaintId complaint, String kind, String fingerprint) {
        return DeterministicId.of(complaint.value(), kind + "/" + fingerprint);
    }
}
