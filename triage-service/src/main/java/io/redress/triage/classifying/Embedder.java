package io.redress.triage.classifying;

/** Turns a text into a point: near points mean alike. Used by several threads at once. */
public interface Embedder {

    /** Characters of a text beyond which no embedder looks. */
    int READ = 500;

    /** A vector of length 1; for the same text always the same. */
    float[] embed(String readable);

    /** What each token means in its place, for as many as are read; a text as a whole where there are none. */
    default float[][] tokens(String readable) {
        return new float[][] {embed(readable)};
    }

    /** Names the model, for the record of how an assessment came about. */
    String version();
}
