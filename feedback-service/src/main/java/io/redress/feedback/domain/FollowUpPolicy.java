package io.redress.feedback.domain;

import java.time.Duration;

/**
 * The numbers of following up.
 *
 * @param firstAnswerWithin what the acknowledgement promises
 * @param caseStateEvery the longest silence while a case runs
 * @param surveyOpenFor how long we wait for an answer before we close
 */
public record FollowUpPolicy(
        Duration firstAnswerWithin, Duration caseStateEvery, Duration surveyOpenFor) {}
