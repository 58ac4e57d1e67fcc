package io.redress.standalone.demo.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    /** The example in Twilio's documentation of webhook security. */
    @Test
    void signAsTwilioDocumentsIt() {
        var fields =
                Map.of(
                        "CallSid", "CA1234567890ABCDE",
                        "Caller", "+12349013030",
                        "Digits", "1234",
                        "From", "+12349013030",
                        "To", "+18005551212");

        assertThat(
                        Signatures.ofTwilio(
                                "12345", "https://mycompany.com/myapp.php?foo=1&bar=2", fields))
                .isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
    }

    /** RFC 4231, test case 2. */
    @Test
    void signTheBodyWithHmacSha256() {
        var body = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

        assertThat(Signatures.ofCall("Jefe", body))
                .isEqualTo(
                        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
