package io.redress.triage.classifying;

/** Turns a text into a point: near points mean alike. Used by several threads at once. */
public interface Embedder {

    /** A vector of length 1; for the same text always the same. */
    float[] embed(String readable);

    /** Names the model, for the record of how an assessment came about. */
    String version();
}
