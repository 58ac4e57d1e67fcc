package io.redress.intake.arrival;

import io.redress.contract.Reference;
import io.redress.platform.secret.LinkSecrets;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes receipts. Everything in one is computed from the reference: no store is asked. */
@Component
public class Receipts {

    private final LinkSecrets secrets;
    private final String publicUrl;

    Receipts(
            LinkSecrets secrets,
            @Value("${REDRESS_PUBLIC_URL:http://localhost:8080}") String publicUrl) {
        this.secrets = secrets;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public Receipt of(Reference reference) {
        var secret = secrets.secretOf(reference);
        return new Receipt(
                reference.complaintId(),
                reference,
                secret,
                URI.create(publicUrl + "/complaints/" + reference + "?secret=" + secret));
    }

    /** The reference, when it is one and the secret belongs to it; in the same time either way. */
    public java.util.Optional<Reference> opened(String reference, String secret) {
        var parsed = Reference.parse(reference);
        boolean right = secrets.matches(parsed.orElse(NOBODYS), secret);
        return right ? parsed : java.util.Optional.empty();
    }

    private static final Reference NOBODYS = Reference.ofArrival("nobody's");
}
