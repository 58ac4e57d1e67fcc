package io.redress.triage.surge;

/**
 * What all complaints together teach about a week: how long each of its hours was watched, and how
 * busy it is against the others. A single crowd borrows this shape and adds its own level; the more it
 * was seen in an hour of the week, the more its own figure counts (empirical Bayes).
 */
final class Calendar {

    /** A crowd never seen before is taken for one that complains once in three days. */
    static final double PRIOR_COMPLAINTS = 0.33;

    private static final double PRIOR_HOURS = 24;

    /** Hours of one's own that weigh as much as the borrowed shape. */
    private static final double BORROWED = 6;

    /** No baseline fits better than within a seventh. */
    private static final double MISFIT = 0.02;

    private final Habit watched;
    private final Habit everything;

    /** Cached, as it changes only with the hour. */
    private double[] shape;

    private double watchedInShape;

    Calendar(Habit watched, Habit everything) {
        this.watched = watched;
        this.everything = everything;
        shape = shape();
        watchedInShape = watchedInShape();
    }

    Habit watched() {
        return watched;
    }

    Habit everything() {
        return everything;
    }

    /** Hours of event time behind us, the older ones faded. */
    double hours() {
        return watched.total();
    }

    void hourIsOver(int hourOfWeek, double shareWatched, int complaints) {
        watched.learn(hourOfWeek, shareWatched);
        everything.learn(hourOfWeek, complaints);
        shape = shape();
        watchedInShape = watchedInShape();
    }

    Expected expected(Habit crowd, long minute) {
        int hour = Week.hourOfWeek(minute);
        double share = Week.shareOfNeighbour(minute);
        double hourly =
                (1 - share) * hourly(crowd, hour) + share * hourly(crowd, Week.neighbour(minute));
        return new Expected(hourly / 60, doubt(crowd, hour, hourly));
    }

    private double hourly(Habit crowd, int hour) {
        double borrowed = level(crowd) * shape[hour];
        return (crowd.of(hour) + BORROWED * borrowed) / (watched.of(hour) + BORROWED);
    }

    private double level(Habit crowd) {
        return (crowd.total() + PRIOR_COMPLAINTS) / (watchedInShape + PRIOR_HOURS);
    }

    private double doubt(Habit crowd, int hour, double hourly) {
        double own = watched.of(hour) / (watched.of(hour) + BORROWED);
        double ofOwn = own * own / Math.max(1e-9, hourly * Math.max(1e-3, watched.of(hour)));
        double ofLevel = (1 - own) * (1 - own) / (crowd.total() + PRIOR_COMPLAINTS);
        return MISFIT + (watched.of(hour) > 0 ? ofOwn : 0) + ofLevel;
    }

    /** Busyness of each hour of the week against the mean; an hour of few weeks leans on its time of day. */
    private double[] shape() {
        double mean = (everything.total() + 1) / (watched.total() + 1);
        var shape = new double[Week.HOURS];
        for (int hour = 0; hour < Week.HOURS; hour++) {
            double count = 0;
            double time = 0;
            for (int same = hour % Week.DAY; same < Week.HOURS; same += Week.DAY) {
                count += everything.of(same);
                time += watched.of(same);
            }
            double ofDay = (count + 2 * mean) / (time + 2);
            shape[hour] = (everything.of(hour) + 2 * ofDay) / (watched.of(hour) + 2) / mean;
        }
        return shape;
    }

    private double watchedInShape() {
        double sum = 0;
        for (int hour = 0; hour < Week.HOURS; hour++) {
            sum += watched.of(hour) * shape[hour];
        }
        return sum;
    }
}
