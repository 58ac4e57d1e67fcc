package io.redress.triage.policy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any text is a policy or told as a mistake with its line; searched with {@code JAZZER_FUZZ=1}. The ordinary build
 * tries the kept inputs and the shipped files with a few random changes each.
 */
class PolicyFuzzTest {

    private static final int CHANGES = 4;
    private static final String NASTY = "&a *a [{]}:-|>#!%@`'\"\t\u0000\u0007\uFFFE-1e999~<<: ";
    private static final List<String> FILES =
            List.of("categories.yaml", "crises.yaml", "crowds.yaml", "signals.yaml");

    @TempDir static Path own;

    @FuzzTest(maxDuration = "10m")
    void anyTextIsAPolicyOrAToldMistake(byte[] bytes) throws IOException {
        read(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void shippedPoliciesWithAnyChangeArePoliciesOrToldMistakes() throws IOException {
        var random = new Random(20261122);
        for (var shipped : FILES) {
            var text = shipped(shipped);
            for (int i = 0; i < 30; i++) {
                read(changed(text, random));
            }
        }
    }

    private static void read(String text) throws IOException {
        for (var name : FILES) {
            Files.writeString(own.resolve(name), text);
        }
        var files = new PolicyFiles(own);
        told(() -> CategoryPolicy.from(files));
        told(() -> CrisisPolicy.from(files));
        told(() -> CrowdPolicy.from(files));
        told(() -> SignalPolicy.from(files));
    }

    private static void told(Runnable reading) {
        try {
            reading.run();
        } catch (PolicyMistake mistake) {
            // The other of the two things that it may be.
        }
    }

    private static String shipped(String file) throws IOException {
        try (var in = PolicyFiles.class.getResourceAsStream("/policy/triage/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String changed(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < CHANGES; i++) {
            int at = random.nextInt(changed.length());
            int end = Math.min(changed.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> changed.delete(at, end);
                case 1 -> changed.insert(at, NASTY.charAt(random.nextInt(NASTY.length())));
                default -> changed.insert(at, changed.substring(at, end));
            }
        }
        return changed.toString();
    }
}
