package io.redress.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.intake.arrival.Bodies;
import io.redress.intake.arrival.InvalidArrivalException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes as JSON is a complaint or a refusal in our words, soon, and never a fault of ours. */
class HostileInputTest {

    private static final int MUTATIONS = 20_000;
    private static final List<String> SEEDS =
            List.of(
                    """
                    {"complainant":{"name":"张三","email":"a@b.example","language":"zh","preferredChannel":"email"},
                     "narrative":"坏了\\n两次","product":"P","orderNumber":"A-1","purchasedOn":"2026-11-01",
                     "paidAmount":129.90,"desiredRemedy":"refund"}""",
                    "{\"complainant\":{},\"narrative\":\"\\ud83d\\ude00 \\u0000\"}");
    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    ":",
                    ",",
                    "null",
                    "-0",
                    "1e999999999",
                    "\\u0000",
                    "\\ud800",
                    "\uFEFF",
                    "9999-99-99",
                    "\"__proto__\"",
                    "\"@class\":\"java.net.URL\",");

    @Test
    void noMutationOfAComplaintBreaksTheForm() {
        var random = new Random(20_261_122);
        int taken = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            taken += read(mutated(SEEDS.get(i % SEEDS.size()), random)) ? 1 : 0;
        }
        // Not all are refused: else the mutations would test the first brace alone.
        assertThat(taken).isBetween(MUTATIONS / 100, MUTATIONS - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"a\":[", "{\"narrative\":{\"narrative\":"})
    void nestingBeyondReasonIsRefusedAtOnce(String opening) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () ->
                        assertThat(read(opening.repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                                .isFalse());
    }

    /** Found by mutation: written out, such an amount has more digits than the heap has bytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2147483647",
                "\"1e2147483647\"",
                "9e2147483640",
                "1e999999999129",
                "\"1e999999999129\"",
                "1e-2147483647"
            })
    void anAmountOfGigabytesIsRefused(String amount) {
        assertThat(
                        read(
                                ("{\"complainant\":{},\"narrative\":\"x\",\"paidAmount\":"
                                                + amount
                                                + "}")
                                        .getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static boolean read(byte[] body) {
        try {
            ComplaintForm.of(Bodies.fields(body));
            return true;
        } catch (InvalidArrivalException refused) {
            return false;
        }
    }

    private static byte[] mutated(String seed, Random random) {
        var text = new StringBuilder(seed);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x3000));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 30)));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
