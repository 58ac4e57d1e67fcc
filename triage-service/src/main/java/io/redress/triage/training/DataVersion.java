package io.redress.triage.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names a model by what it learned from: how many texts, and a digest of them and their labels. */
final class DataVersion {

    private static final int DIGITS = 8;

    private DataVersion() {}

    static String of(List<LabelledText> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.stream()
                    .map(
                            t ->
                                    t.text()
                                            + '\u0000'
                                            + t.category()
                                            + t.severity()
                                            + t.flags().stream().sorted().toList())
                    .sorted()
                    .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return texts.size()
                    + "-"
                    + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
