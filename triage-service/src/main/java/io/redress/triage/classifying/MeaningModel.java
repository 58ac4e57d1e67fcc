package io.redress.triage.classifying;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the {@link Labels} out of what the embedding model makes of each token of a text: the mean of a
 * few networks that differ only by chance. Numbers only, two bytes each.
 */
public record MeaningModel(String version, List<MeaningNetwork> networks) {

    private static final int MAGIC = 0x5244544D;

    public MeaningModel {
        networks = List.copyOf(networks);
    }

    /** The model shipped with the service. */
    public static MeaningModel shipped() {
        try (var stream = MeaningModel.class.getResourceAsStream("/model/meaning.bin")) {
            if (stream == null) {
                throw new IOException("not on the class path: /model/meaning.bin");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of meanings cannot be read", e);
        }
    }

    public static MeaningModel read(InputStream stream) throws IOException {
        var in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of this version; train it again");
        }
        var version = in.readUTF();
        if (!in.readUTF().equals(Labels.codes())) {
            throw new IOException("a model for other labels; train it again");
        }
        var networks = new MeaningNetwork[in.readUnsignedByte()];
        for (int i = 0; i < networks.length; i++) {
            var shape = new MeaningNetwork.Shape(in.readUnsignedShort(), in.readUnsignedShort());
            var rows = shape.rows();
            for (var row : rows) {
                for (int n = 0; n < row.length; n++) {
                    row[n] = Float.float16ToFloat(in.readShort());
                }
            }
            networks[i] = new MeaningNetwork(shape, rows);
        }
        return new MeaningModel(version, List.of(networks));
    }

    public void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeUTF(version);
        out.writeUTF(Labels.codes());
        out.writeByte(networks.size());
        for (var network : networks) {
            out.writeShort(network.shape().inputs());
            out.writeShort(network.shape().hidden());
            for (var row : network.rows()) {
                for (float number : row) {
                    out.writeShort(Float.floatToFloat16(number));
                }
            }
        }
        out.flush();
    }

    boolean reads(int numbersOfState) {
        return networks.stream().allMatch(it -> it.shape().inputs() == numbersOfState);
    }

    /** How much speaks for each of the {@link Labels}; the states are those of the text's tokens. */
    public float[] outputs(float[][] states) {
        var sums = new float[Labels.SIZE];
        for (var network : networks) {
            var outputs = network.outputs(states);
            IntStream.range(0, sums.length).forEach(i -> sums[i] += outputs[i] / networks.size());
        }
        return sums;
    }
}
