package io.redress.triage.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether what is said with 70 % confidence is right seven times in ten. */
final class Calibration {

    private static final int BANDS = 10;

    private final int[] texts = new int[BANDS];
    private final int[] right = new int[BANDS];
    private final double[] confidence = new double[BANDS];

    void count(double said, boolean isRight) {
        int band = Math.min(BANDS - 1, (int) (said * BANDS));
        texts[band]++;
        right[band] += isRight ? 1 : 0;
        confidence[band] += said;
    }

    /** The expected calibration error over ten bands of equal width: 0 is honest. */
    double error() {
        double all = 0;
        double off = 0;
        for (int band = 0; band < BANDS; band++) {
            all += texts[band];
            off += Math.abs(right[band] - confidence[band]);
        }
        return off / Math.max(1, all);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (int band = 0; band < BANDS; band++) {
            if (texts[band] > 0) {
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "confidence %.1f to %.1f: %5d texts, said %.3f, right %.3f",
                                band / (double) BANDS,
                                (band + 1) / (double) BANDS,
                                texts[band],
                                confidence[band] / texts[band],
                                right[band] / (double) texts[band]));
            }
        }
        return lines;
    }
}
