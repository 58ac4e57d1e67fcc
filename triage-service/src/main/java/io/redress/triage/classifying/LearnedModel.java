package io.redress.triage.classifying;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A linear model over {@link HashedNgrams}: one row of weights, a byte each, for every one of the {@link
 * Labels}. Holds numbers only; no text it learned from can be read out of it.
 */
public final class LearnedModel {

    private static final int MAGIC = 0x52445432;
    private static final float MOST = 127;

    private final String version;
    private final byte[] weights;
    private final float[] scales;
    private final float[] biases;

    private LearnedModel(String version, byte[] weights, float[] scales, float[] biases) {
        this.version = version;
        this.weights = weights;
        this.scales = scales;
        this.biases = biases;
    }

    /**
     * Rounds rows of exact weights, each {@link HashedNgrams#SLOTS} long with the bias after them.
     *
     * @param sharpness turns margins into log-likelihoods
     */
    public static LearnedModel of(String version, float[][] rows, double sharpness) {
        var weights = new byte[HashedNgrams.SLOTS * Labels.SIZE];
        var scales = new float[Labels.SIZE];
        var biases = new float[Labels.SIZE];
        for (int label = 0; label < Labels.SIZE; label++) {
            float highest = Float.MIN_NORMAL;
            for (int slot = 0; slot < HashedNgrams.SLOTS; slot++) {
                highest = Math.max(highest, Math.abs(rows[label][slot]));
            }
            for (int slot = 0; slot < HashedNgrams.SLOTS; slot++) {
                weights[slot * Labels.SIZE + label] =
                        (byte) Math.round(rows[label][slot] / highest * MOST);
            }
            scales[label] = (float) (highest / MOST * sharpness);
            biases[label] = (float) (rows[label][HashedNgrams.SLOTS] * sharpness);
        }
        return new LearnedModel(version, weights, scales, biases);
    }

    /** The model shipped with the service. */
    public static LearnedModel shipped() {
        try (var stream = LearnedModel.class.getResourceAsStream("/model/words.bin")) {
            if (stream == null) {
                throw new IOException("not on the class path: /model/words.bin");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("the learned model cannot be read", e);
        }
    }

    public static LearnedModel read(InputStream stream) throws IOException {
        var in = new DataInputStream(stream);
        if (in.readInt() != MAGIC || in.readInt() != HashedNgrams.SLOTS) {
            throw new IOException("not a model of this version; train it again");
        }
        var version = in.readUTF();
        if (!in.readUTF().equals(Labels.codes())) {
            throw new IOException("a model for other labels; train it again");
        }
        var scales = new float[Labels.SIZE];
        var biases = new float[Labels.SIZE];
        for (int label = 0; label < Labels.SIZE; label++) {
            scales[label] = in.readFloat();
            biases[label] = in.readFloat();
        }
        var weights = in.readNBytes(HashedNgrams.SLOTS * Labels.SIZE);
        if (weights.length != HashedNgrams.SLOTS * Labels.SIZE) {
            throw new IOException("the model is cut off");
        }
        return new LearnedModel(version, weights, scales, biases);
    }

    public void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(HashedNgrams.SLOTS);
        out.writeUTF(version);
        out.writeUTF(Labels.codes());
        for (int label = 0; label < Labels.SIZE; label++) {
            out.writeFloat(scales[label]);
            out.writeFloat(biases[label]);
        }
        out.write(weights);
        out.flush();
    }

    public String version() {
        return version;
    }

    /** How much speaks for each of the {@link Labels}, as log-likelihoods against all others. */
    public float[] outputs(SparseVector features) {
        var sums = new float[Labels.SIZE];
        for (int i = 0; i < features.size(); i++) {
            int from = features.slots()[i] * Labels.SIZE;
            float value = features.values()[i];
            for (int label = 0; label < Labels.SIZE; label++) {
                sums[label] += weights[from + label] * value;
            }
        }
        for (int label = 0; label < Labels.SIZE; label++) {
            sums[label] = sums[label] * scales[label] + biases[label];
        }
        return sums;
    }

    /** The exact weights of one label as far as they were kept, the bias last, before sharpening. */
    public float[] row(int label, double sharpness) {
        var row = new float[HashedNgrams.SLOTS + 1];
        for (int slot = 0; slot < HashedNgrams.SLOTS; slot++) {
            row[slot] = (float) (weights[slot * Labels.SIZE + label] * scales[label] / sharpness);
        }
        row[HashedNgrams.SLOTS] = (float) (biases[label] / sharpness);
        return row;
    }

    /** What one slot says for a label. */
    float weight(int slot, int label) {
        return weights[slot * Labels.SIZE + label] * scales[label];
    }
}
