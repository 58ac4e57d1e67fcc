package io.redress.standalone.demo;

import io.redress.standalone.demo.people.Agent;
import tools.jackson.databind.JsonNode;

/** What is known of a journey at one moment; a dash where nothing is. */
record Sighting(String reference, String category, String severity, String state) {

    static final Sighting NOTHING = new Sighting("-", "-", "-", "on its way");

    Sighting with(String newState) {
        return new Sighting(reference, category, severity, newState);
    }

    Sighting known(String itsReference) {
        return new Sighting(itsReference, category, severity, state);
    }

    /** Of what is in quarantine: why. */
    Sighting because(String reason) {
        return new Sighting(reference, reason, severity, state);
    }

    /** As the case says now. */
    Sighting at(JsonNode theCase) {
        return new Sighting(
                reference,
                Agent.text(theCase, "category"),
                Agent.text(theCase, "severity"),
                Agent.text(theCase, "state"));
    }
}
