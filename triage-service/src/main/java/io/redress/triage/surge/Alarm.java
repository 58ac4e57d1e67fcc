package io.redress.triage.surge;

/**
 * When there is an alarm.
 *
 * @param learningHours of event time before the first
 * @param evidence that a run must have, as a natural logarithm
 * @param least complaints in it
 */
public record Alarm(int learningHours, double evidence, int least) {}
