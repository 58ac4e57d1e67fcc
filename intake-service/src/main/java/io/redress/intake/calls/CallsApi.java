package io.redress.intake.calls;

import io.redress.contract.intake.RejectionReason;
import io.redress.intake.arrival.Bodies;
import io.redress.intake.arrival.FieldProblem;
import io.redress.intake.arrival.InvalidArrivalException;
import io.redress.intake.arrival.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/calls} and its sister for Twilio: nobody is believed without a signature. */
@RestController
class CallsApi {

    private static final String NO_CONTENT =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final CallSettings settings;
    private final TakeCall calls;

    CallsApi(CallSettings settings, TakeCall calls) {
        this.settings = settings;
        this.calls = calls;
    }

    @PostMapping(path = "/api/calls", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> call(
            HttpServletRequest request,
            @RequestHeader(name = "X-Redress-Signature", required = false)
                    @Nullable String signature)
            throws IOException {
        var body = Bodies.bytes(request);
        if (settings.signingKey().isEmpty()
                || !CallSignature.ofBody(settings.signingKey(), body, signature)) {
            throw badSignature("X-Redress-Signature");
        }
        var receipt = calls.take(CallReport.of(Bodies.fields(body)));
        return ResponseEntity.accepted().location(receipt.trackingUrl()).body(receipt);
    }

    /** Answers with an empty TwiML document, which Twilio takes for both kinds of webhook. */
    @PostMapping(path = "/api/calls/twilio", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> twilio(
            HttpServletRequest request,
            @RequestHeader(name = "X-Twilio-Signature", required = false)
                    @Nullable String signature) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var url = settings.publicUrl() + request.getRequestURI() + query;
        var form = TwilioForm.posted(request);
        if (settings.twilioToken().isEmpty()
                || !CallSignature.ofTwilio(settings.twilioToken(), url, form, signature)) {
            throw badSignature("X-Twilio-Signature");
        }
        TwilioForm.report(form).ifPresent(calls::take);
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NO_CONTENT);
    }

    private static InvalidArrivalException badSignature(String header) {
        return new InvalidArrivalException(
                RejectionReason.BAD_SIGNATURE,
                new FieldProblem(
                        header,
                        "bad-signature",
                        header + " is missing or does not fit the body and key"));
    }
}
