package io.redress.resolution.domain.policy;

import java.time.Duration;

/**
 * How promises are watched.
 *
 * @param remindBefore how long before its time the owner of a promise is reminded
 * @param regulatorAnswerDays working days within which an authority hears from us
 */
public record PromisePolicy(Duration remindBefore, int regulatorAnswerDays) {}
