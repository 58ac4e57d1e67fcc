package io.redress.triage.surge;

/** How likely chance alone is. */
final class Chance {

    private static final double NEGLIGIBLE = 1e-16;

    private Chance() {}

    /**
     * That so many or more come where {@code mean} are expected and the mean itself is known only with
     * this relative variance (negative binomial; Poisson for no doubt).
     */
    static double ofAtLeast(int count, double mean, double doubt) {
        if (count <= 0) {
            return 1;
        }
        if (mean <= 0) {
            return 0;
        }
        double shape = 1 / Math.max(doubt, 1e-9);
        double success = mean / (mean + shape);
        if (count <= mean) {
            return 1 - below(count, shape, success);
        }
        double term = Math.exp(logMass(count, shape, success));
        double sum = 0;
        for (int k = count; term > sum * NEGLIGIBLE && term > 0; k++) {
            sum += term;
            term *= success * (shape + k) / (k + 1);
        }
        return Math.min(1, sum);
    }

    private static double below(int count, double shape, double success) {
        double sum = 0;
        double term = Math.exp(logMass(0, shape, success));
        for (int k = 0; k < count; k++) {
            sum += term;
            term *= success * (shape + k) / (k + 1);
        }
        return Math.min(1, sum);
    }

    private static double logMass(int k, double shape, double success) {
        return logGamma(shape + k)
                - logGamma(shape)
                - logGamma(k + 1.0)
                + shape * Math.log1p(-success)
                + k * Math.log(success);
    }

    /** Stirling's series, after moving the argument up to where it is good to 1e-12. */
    static double logGamma(double x) {
        double shift = 0;
        while (x < 12) {
            shift -= Math.log(x);
            x += 1;
        }
        double inverse = 1 / x;
        double square = inverse * inverse;
        return shift
                + (x - 0.5) * Math.log(x)
                - x
                + 0.9189385332046727
                + inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260)));
    }
}
