package io.redress.triage.classifying;

/** The slots of a vector that are not zero. */
@SuppressWarnings(
        "ArrayRecordComponent") // never compared; a list of boxed floats would cost ten times the
// memory
public record SparseVector(int[] slots, float[] values) {

    static SparseVector unit(int[] slots, float[] values) {
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
        return new SparseVector(slots, values);
    }

    public int size() {
        return slots.length;
    }
}
