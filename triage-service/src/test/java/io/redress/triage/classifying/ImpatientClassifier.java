package io.redress.triage.classifying;

import java.time.Instant;

/** Planted: breaks the rule that time is an argument. */
public class ImpatientClassifier {

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public Instant hurry() {
        return Instant.now();
    }
}
