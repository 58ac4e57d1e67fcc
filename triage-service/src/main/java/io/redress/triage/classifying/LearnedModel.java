package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;

/**
 * A linear model over {@link HashedNgrams}: one row of weights, a byte each, for every category. Holds
 * numbers only; no text it learned from can be read out of it.
 */
public final class LearnedModel {

    private static final int MAGIC = 0x52445431;
    private static final float MOST = 127;

    private final String version;
    private final List<Category> categories;
    private final byte[][] weights;
    private final float[] scales;
    private final float[] biases;

    private LearnedModel(
            String version,
            List<Category> categories,
            byte[][] weights,
            float[] scales,
            float[] biases) {
        this.version = version;
        this.categories = List.copyOf(categories);
        this.weights = weights;
        this.scales = scales;
        this.biases = biases;
    }

    /** Rounds rows of exact weights, each {@link HashedNgrams#SLOTS} long with the bias after them. */
    public static LearnedModel of(
            String version, List<Category> categories, float[][] rows, double sharpness) {
        var weights = new byte[rows.length][HashedNgrams.SLOTS];
        var scales = new float[rows.length];
        var biases = new float[rows.length];
        for (int row = 0; row < rows.length; row++) {
            float highest = Float.MIN_NORMAL;
            for (int slot = 0; slot < HashedNgrams.SLOTS; slot++) {
                highest = Math.max(highest, Math.abs(rows[row][slot]));
            }
            for (int slot = 0; slot < HashedNgrams.SLOTS; slot++) {
                weights[row][slot] = (byte) Math.round(rows[row][slot] / highest * MOST);
            }
            scales[row] = (float) (highest / MOST * sharpness);
            biases[row] = (float) (rows[row][HashedNgrams.SLOTS] * sharpness);
        }
        return new LearnedModel(version, categories, weights, scales, biases);
    }

    /** The model shipped with the service. */
    public static LearnedModel shipped() {
        try (var stream = LearnedModel.class.getResourceAsStream("/model/categories.bin")) {
            if (stream == null) {
                throw new IOException("not on the class path: /model/categories.bin");
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
        int rows = in.readUnsignedByte();
        var categories = new Category[rows];
        var weights = new byte[rows][];
        var scales = new float[rows];
        var biases = new float[rows];
        for (int row = 0; row < rows; row++) {
            categories[row] = Coded.of(Category.class, in.readUTF());
            scales[row] = in.readFloat();
            biases[row] = in.readFloat();
            weights[row] = in.readNBytes(HashedNgrams.SLOTS);
            if (weights[row].length != HashedNgrams.SLOTS) {
                throw new IOException("the model is cut off in row " + row);
            }
        }
        return new LearnedModel(version, List.of(categories), weights, scales, biases);
    }

    public void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(HashedNgrams.SLOTS);
        out.writeUTF(version);
        out.writeByte(weights.length);
        for (int row = 0; row < weights.length; row++) {
            out.writeUTF(categories.get(row).code());
            out.writeFloat(scales[row]);
            out.writeFloat(biases[row]);
            out.write(weights[row]);
        }
        out.flush();
    }

    String version() {
        return version;
    }

    Scores score(SparseVector features) {
        var scores = new EnumMap<Category, Double>(Category.class);
        for (int row = 0; row < weights.length; row++) {
            double sum = 0;
            var ofRow = weights[row];
            for (int i = 0; i < features.size(); i++) {
                sum += ofRow[features.slots()[i]] * features.values()[i];
            }
            scores.put(categories.get(row), sum * scales[row] + biases[row]);
        }
        return new Scores(scores);
    }
}
