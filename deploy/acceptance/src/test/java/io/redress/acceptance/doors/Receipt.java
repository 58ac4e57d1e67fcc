package io.redress.acceptance.doors;

/** What a customer is given to keep. */
public record Receipt(String complaintId, String reference, String secret, String trackingUrl) {

    public static Receipt of(Answer answer) {
        var json = answer.expecting(202).json();
        return new Receipt(
                json.path("complaintId").asString(),
                json.path("reference").asString(),
                json.path("secret").asString(),
                json.path("trackingUrl").asString());
    }
}
