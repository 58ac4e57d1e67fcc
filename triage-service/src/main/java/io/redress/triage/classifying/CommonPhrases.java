package io.redress.triage.classifying;

import io.redress.triage.text.ReadableText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * Phrases that many of the texts used from which a model learned: these alone may be quoted, since a
 * slot of the model may be shared by a phrase that is nobody's but one customer's, such as a name.
 * Holds wide hashes only, so that no text can be read out of it.
 */
public final class CommonPhrases {

    /** Fewer texts may be those of one person, or about one. */
    static final int COMMON = 20;

    private static final int MAGIC = 0x52445450;
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final String version;
    private final long[] hashes;

    private CommonPhrases(String version, long[] hashes) {
        this.version = version;
        this.hashes = hashes;
    }

    /** What is common in the texts of a model, as far as the model would quote it. */
    public static CommonPhrases of(LearnedModel model, Collection<String> texts) {
        var uses = new HashMap<Long, Integer>();
        for (var text : texts) {
            var readable = ReadableText.of(text, HashedNgrams.READ).value();
            var inText = new HashSet<Long>();
            HashedNgrams.phrases(
                    readable,
                    (from, to, slot) -> {
                        if (SpokenPhrases.isWorthSaying(model, slot)) {
                            inText.add(hash(readable, from, to));
                        }
                    });
            inText.forEach(phrase -> uses.merge(phrase, 1, Integer::sum));
        }
        var common =
                uses.entrySet().stream()
                        .filter(use -> use.getValue() >= COMMON)
                        .mapToLong(Map.Entry::getKey)
                        .sorted()
                        .toArray();
        return new CommonPhrases(model.version(), common);
    }

    /** Those of the model shipped with the service. */
    public static CommonPhrases shipped() {
        try (var stream = CommonPhrases.class.getResourceAsStream("/model/phrases.bin")) {
            if (stream == null) {
                throw new IOException("not on the class path: /model/phrases.bin");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("the common phrases cannot be read", e);
        }
    }

    public static CommonPhrases read(InputStream stream) throws IOException {
        var in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("no common phrases of this version; train the model again");
        }
        var version = in.readUTF();
        var hashes = new long[in.readInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
        return new CommonPhrases(version, hashes);
    }

    public void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeUTF(version);
        out.writeInt(hashes.length);
        for (long hash : hashes) {
            out.writeLong(hash);
        }
        out.flush();
    }

    /** That of the model with whose texts they were counted. */
    public String version() {
        return version;
    }

    boolean contain(String readable, int from, int to) {
        return Arrays.binarySearch(hashes, hash(readable, from, to)) >= 0;
    }

    private static long hash(String readable, int from, int to) {
        long hash = OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ readable.charAt(i)) * PRIME;
        }
        return hash;
    }
}
