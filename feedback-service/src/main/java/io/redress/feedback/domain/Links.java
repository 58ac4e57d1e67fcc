package io.redress.feedback.domain;

import io.redress.contract.Reference;
import java.time.Instant;
import java.util.UUID;

/** The addresses that we put into messages. Pure: the same arguments give the same link. */
public interface Links {

    /** Where the customer follows the complaint without logging in. */
    String tracking(Reference reference);

    /** Where the customer answers this survey, until it expires. */
    String survey(Reference reference, UUID surveyId, Instant expiresAt);
}
