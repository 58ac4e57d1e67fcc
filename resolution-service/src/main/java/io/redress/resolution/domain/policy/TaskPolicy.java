package io.redress.resolution.domain.policy;

/**
 * How long others have.
 *
 * @param answerWithin when the agent names no time
 * @param recoverWithin for what was paid in advance
 */
public record TaskPolicy(Limit answerWithin, Limit recoverWithin) {}
