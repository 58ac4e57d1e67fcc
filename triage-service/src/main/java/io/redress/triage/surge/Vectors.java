package io.redress.triage.surge;

/** Embeddings of one byte a dimension: a quarter of the room, and as near to each other as before. */
public final class Vectors {

    /** Components of a unit vector of some hundred dimensions hardly go beyond a third. */
    private static final float SCALE = 127 / 0.34f;

    private Vectors() {}

    public static byte[] bytes(float[] unit) {
        var bytes = new byte[unit.length];
        for (int i = 0; i < unit.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(unit[i] * SCALE), -127, 127);
        }
        return bytes;
    }

    /** Cosine of the angle between them; 0 where they were made by different models. */
    public static double nearness(byte[] a, byte[] b) {
        if (a.length != b.length) {
            return 0;
        }
        long dot = 0;
        long squareA = 0;
        long squareB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            squareA += a[i] * a[i];
            squareB += b[i] * b[i];
        }
        return squareA == 0 || squareB == 0 ? 0 : dot / Math.sqrt((double) squareA * squareB);
    }
}
