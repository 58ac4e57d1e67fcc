package io.redress.triage.surge;

/**
 * A sum of evidence for "so many times the usual rate" (Page's CUSUM): grows with each complaint,
 * melts with each minute, never below nothing. Where it left nothing behind the run begins.
 *
 * @param score natural logarithm of a likelihood ratio
 * @param since first minute of the run
 * @param count complaints in the run
 * @param expected complaints that were to be expected in it
 */
record Run(double score, long since, int count, double expected) {

    static final Run NONE = new Run(0, 0, 0, 0);

    Run after(long minute, int complaints, Expected usual, double times) {
        double grown = score + complaints * Math.log(times) - (times - 1) * usual.careful();
        if (grown <= 0) {
            return NONE;
        }
        return new Run(
                grown, count == 0 ? minute : since, count + complaints, expected + usual.rate());
    }

    boolean isNone() {
        return count == 0;
    }
}
