package io.redress.triage.surge;

/**
 * How many complaints of one crowd came in each hour of the week, older weeks fading. Mutable, because
 * it is 168 numbers; whoever holds it says when an hour is over.
 */
final class Habit {

    /** Last week counts 1, the one before 0.85, …: together as much as six and a half weeks, half of it the last four. */
    static final double FADING = 0.85;

    private final float[] weights;

    Habit() {
        this(new float[Week.HOURS]);
    }

    Habit(float[] weights) {
        if (weights.length != Week.HOURS) {
            throw new IllegalArgumentException("a week has 168 hours, not " + weights.length);
        }
        this.weights = weights.clone();
    }

    float[] weights() {
        return weights.clone();
    }

    double of(int hourOfWeek) {
        return weights[hourOfWeek];
    }

    double total() {
        double total = 0;
        for (float weight : weights) {
            total += weight;
        }
        return total;
    }

    void learn(int hourOfWeek, double amount) {
        weights[hourOfWeek] = (float) (weights[hourOfWeek] * FADING + amount);
    }

    /** What was unusual is usual now: so many complaints in every hour that was watched. */
    void become(double hourly, Habit watched) {
        for (int hour = 0; hour < weights.length; hour++) {
            weights[hour] = (float) (hourly * watched.of(hour));
        }
    }

    /** Fewer complaints than this were fading: one is so after 24 weeks at 0.02, after 7 at 0.33. */
    boolean isLessThan(double complaints) {
        return total() < complaints;
    }
}
