package io.redress.contract.triage;

/**
 * How a model did on labels that it had not learned from.
 *
 * @param right how many categories it named as people did
 * @param lost how many complaints it took for none
 */
public record ShadowScore(int right, int lost) {}
