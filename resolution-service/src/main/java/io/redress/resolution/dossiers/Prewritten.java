package io.redress.resolution.dossiers;

import io.redress.contract.ComplaintId;
import org.springframework.stereotype.Component;

/** Texts to the customer that the desk need not type, in the customer's language. */
@Component
public class Prewritten {

    private final Entitlements entitlements;
    private final PlainWords words;

    Prewritten(Entitlements entitlements, PlainWords words) {
        this.entitlements = entitlements;
        this.words = words;
    }

    /** What the law gives; empty when nothing is given. */
    public String law(ComplaintId id) {
        var told = entitlements.of(id);
        return words.of(told.entitlement(), told.language()).orElse("");
    }
}
