package io.redress.triage.surge;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Complaints drawn by chance at a given rate; the same seed draws the same. */
final class Streams {

    static final long START = Instant.parse("2026-09-07T00:00:00Z").getEpochSecond() / 60;
    static final int WEEK = 7 * 24 * 60;

    private final Random random;

    Streams(long seed) {
        random = new Random(seed);
    }

    /** Busy by day, quiet by night, half as busy at the week's end; 1 in the mean. */
    static double season(long minute) {
        double hour = Math.floorMod(minute, 1440L) / 60.0;
        double day = 1 + 0.8 * Math.sin((hour - 9) / 24 * 2 * Math.PI);
        boolean weekend = Math.floorMod(minute - START, (long) WEEK) >= 5 * 1440;
        return day * (weekend ? 0.58 : 1.17);
    }

    int poisson(double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    Observed complaint(long minute, Category category, @Nullable String product, byte[] meaning) {
        return new Observed(
                new ComplaintId(new UUID(random.nextLong(), random.nextLong())),
                Instant.ofEpochSecond(minute * 60 + random.nextInt(60)),
                category,
                product,
                null,
                null,
                Severity.NORMAL,
                Set.of(),
                meaning);
    }

    /** One minute of a stream whose hourly rate is given. */
    List<Observed> minute(
            long minute, LongToDoubleFunction hourly, Category category, @Nullable String product) {
        var came = new ArrayList<Observed>();
        for (int i = poisson(hourly.applyAsDouble(minute) / 60); i > 0; i--) {
            came.add(complaint(minute, category, product, null));
        }
        return came;
    }

    /** A unit vector around another, near it by about this cosine; around nothing for null. */
    float[] near(float @Nullable [] center, double nearness) {
        var vector = unit(512);
        if (center == null) {
            return vector;
        }
        double other = Math.sqrt(1 - nearness * nearness);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (nearness * center[i] + other * vector[i]);
        }
        return vector;
    }

    private float[] unit(int dimensions) {
        var vector = new float[dimensions];
        double square = 0;
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
