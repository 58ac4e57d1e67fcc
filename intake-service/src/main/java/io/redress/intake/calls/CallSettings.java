package io.redress.intake.calls;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys that both sides know. Empty: this door is closed. */
@Component
record CallSettings(String signingKey, String twilioToken, String publicUrl) {

    CallSettings(
            @Value("${REDRESS_CALL_SIGNING_KEY:}") String signingKey,
            @Value("${REDRESS_TWILIO_AUTH_TOKEN:}") String twilioToken,
            @Value("${REDRESS_PUBLIC_URL:http://localhost:8080}") String publicUrl) {
        this.signingKey = signingKey;
        this.twilioToken = twilioToken;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }
}
