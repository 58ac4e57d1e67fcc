package io.redress.triage.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.redress.triage.classifying.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * bge-small-zh-v1.5 (512 dimensions, quantized) out of the class path, on ONNX Runtime. One thread a
 * call and no memory arena: callers bring their own threads, and a service keeps little memory.
 */
public final class BgeSmallZh implements Embedder, AutoCloseable {

    private static final String NAME = "bge-small-zh-v1.5-q";

    /**
     * The beginning of a complaint tells its matter: measured, more tokens made no reading better, and
     * time grows with them.
     */
    private static final int TOKENS = 50;

    /** A learned reader finds more in more of them. */
    private static final int TOKENS_TO_CLASSIFY = 96;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces pieces;

    private BgeSmallZh(WordPieces pieces, byte[] model) throws OrtException {
        this.pieces = pieces;
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model, options);
        }
    }

    /** Loads the model; takes about half a second. */
    public static BgeSmallZh load() {
        try (var tokenizer = resource(NAME + "-tokenizer.json");
                var model = resource(NAME + ".onnx")) {
            return new BgeSmallZh(new WordPieces(vocabulary(tokenizer)), model.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the embedding model cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not load the embedding model", e);
        }
    }

    @Override
    public float[] embed(String readable) {
        return unit(states(readable, TOKENS)[0]);
    }

    @Override
    public float[][] tokens(String readable) {
        return states(readable, TOKENS_TO_CLASSIFY);
    }

    private float[][] states(String readable, int tokens) {
        var ids = pieces.ids(readable, tokens);
        var attention = new long[ids.length];
        Arrays.fill(attention, 1);
        try (var input = tensor(ids);
                var mask = tensor(attention);
                var types = tensor(new long[ids.length]);
                var result =
                        session.run(
                                Map.of(
                                        "input_ids",
                                        input,
                                        "attention_mask",
                                        mask,
                                        "token_type_ids",
                                        types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a text", e);
        }
    }

    @Override
    public String version() {
        return NAME;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not close its session", e);
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(row), new long[] {1, row.length});
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += x * x;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static Map<String, Integer> vocabulary(InputStream tokenizer) {
        var vocabulary = new HashMap<String, Integer>();
        new JsonMapper()
                .readTree(tokenizer)
                .at("/model/vocab")
                .properties()
                .forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
        return vocabulary;
    }

    private static InputStream resource(String name) throws IOException {
        var stream = BgeSmallZh.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }
}
