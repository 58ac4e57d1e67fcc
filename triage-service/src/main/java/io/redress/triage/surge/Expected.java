package io.redress.triage.surge;

/**
 * What a baseline lets expect of one minute.
 *
 * @param rate complaints
 * @param doubt relative variance of the rate itself: how little is known of it
 */
record Expected(double rate, double doubt) {

    /** The rate that is compared with: who knows little claims little. */
    double careful() {
        return rate * (1 + Math.sqrt(doubt));
    }
}
