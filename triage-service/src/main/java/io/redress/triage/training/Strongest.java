package io.redress.triage.training;

/** The strongest of each feature among a text's tokens, and which token that is. */
final class Strongest {

    private final float[] values;
    private final int[] tokens;

    Strongest(float[][] features) {
        values = features[0].clone();
        tokens = new int[values.length];
        for (int t = 1; t < features.length; t++) {
            for (int j = 0; j < values.length; j++) {
                if (features[t][j] > values[j]) {
                    values[j] = features[t][j];
                    tokens[j] = t;
                }
            }
        }
    }

    float[] values() {
        return values;
    }

    /** Gives each feature's change to the token it came from. */
    void back(float[] weights, float off, float[][] back) {
        for (int j = 0; j < tokens.length; j++) {
            back[tokens[j]][j] += off * weights[j];
        }
    }
}
